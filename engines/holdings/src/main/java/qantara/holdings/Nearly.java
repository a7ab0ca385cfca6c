package qantara.holdings;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import qantara.names.Name;
import qantara.names.NameKeys;

/// Which names have a part that is one consonant away from a part of a name asked for: one left out, one too many, or
/// one in the place of another. A glance that spares comparing everybody.
final class Nearly {
    private final Set<String> around = new HashSet<>();

    Nearly(Collection<Name> asked) {
        for (var name : asked)
            for (var part : name.carriers()) for (var key : NameKeys.of(part)) addAround(key);
    }

    private void addAround(String key) {
        around.add(key);
        if (key.length() >= 3) for (var i = 0; i < key.length(); i++) around.add(without(key, i));
    }

    boolean mayBe(Collection<Name> held) {
        return held.stream().anyMatch(this::mayBe);
    }

    private boolean mayBe(Name held) {
        for (var part : held.carriers())
            for (var key : NameKeys.of(part)) if (isAround(key)) return true;
        return false;
    }

    private boolean isAround(String key) {
        if (around.contains(key)) return true;
        if (key.length() < 3) return false;
        for (var i = 0; i < key.length(); i++) if (around.contains(without(key, i))) return true;
        return false;
    }

    private static String without(String key, int at) {
        return key.substring(0, at) + key.substring(at + 1);
    }
}
