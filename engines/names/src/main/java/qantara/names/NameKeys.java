package qantara.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The keys under which a name is kept and asked for: its consonants, in every reading that its spelling leaves open.
///
/// Two spellings of a name, in one script or two, share a key of each part in about 97 of 100 cases; many other names
/// share it too, so what is found by keys is then compared by [NameMatcher].
public final class NameKeys {
    /// The number of this set of keys, from 1 to 255. Whatever changes a key of any name, in the tables or in the code,
    /// gives it the next one: what was kept under keys of another set would be asked, and miss.
    public static final int SET = 4;

    /// The most keys of one part, so that a made-up name cannot flood an index.
    public static final int MOST = 48;

    private record Known(Set<String> keys, double rarity) {}

    /// Some 30 MB, for parts with few keys are many more than parts with many.
    private static final Remembered<NamePart, Known> KNOWN = new Remembered<>(30_000);

    private NameKeys() {}

    /// The keys of the parts that carry the name, one group a part. A record that shares a key in each group, or in
    /// all but one, is worth comparing.
    public static List<PartKeys> of(Name name) {
        var groups = new ArrayList<PartKeys>();
        var parts = name.carriers();
        for (var i = 0; i < parts.size(); i++) {
            var known = KNOWN.of(parts.get(i), NameKeys::known);
            groups.add(new PartKeys(i, known.keys, known.rarity));
        }
        return groups;
    }

    /// All keys of a name, as an index keeps them.
    public static Set<String> held(Name name) {
        var keys = new LinkedHashSet<String>();
        for (var part : of(name)) keys.addAll(part.exact());
        return keys;
    }

    /// The keys of one part.
    public static Set<String> of(NamePart part) {
        return KNOWN.of(part, NameKeys::known).keys;
    }

    /// How much it says that two names share this part, in nats.
    static double rarity(NamePart part) {
        return KNOWN.of(part, NameKeys::known).rarity;
    }

    private static Known known(NamePart part) {
        var keys = Collections.unmodifiableSet(keys(part));
        return new Known(keys, Rarity.of(keys));
    }

    private static LinkedHashSet<String> keys(NamePart part) {
        var keys = new LinkedHashSet<String>();
        for (var core : part.cores())
            for (var reading : Consonants.readings(core))
                if (keys.size() < MOST) keys.add(part.servant() ? "+" + reading : reading);
        return keys;
    }
}
