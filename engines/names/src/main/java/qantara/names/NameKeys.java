package qantara.names;

import java.util.ArrayList;
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
    public static final int SET = 3;

    /// The most keys of one part, so that a made-up name cannot flood an index.
    public static final int MOST = 48;

    private NameKeys() {}

    /// The keys of the parts that carry the name, one group a part. A record that shares a key in each group, or in
    /// all but one, is worth comparing.
    public static List<PartKeys> of(Name name) {
        var groups = new ArrayList<PartKeys>();
        var parts = name.carriers();
        for (var i = 0; i < parts.size(); i++) {
            var keys = of(parts.get(i));
            groups.add(new PartKeys(i, keys, Rarity.of(keys)));
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
        var keys = new LinkedHashSet<String>();
        for (var core : part.cores())
            for (var reading : Consonants.readings(core))
                if (keys.size() < MOST) keys.add(part.servant() ? "+" + reading : reading);
        return keys;
    }
}
