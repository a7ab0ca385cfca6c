package qantara.names;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What was worked out for words or parts of names that were met lately: names repeat. Bounded; any thread may use it.
final class Remembered<K, V> {
    private final int most;
    private final ConcurrentHashMap<K, V> known = new ConcurrentHashMap<>();

    /// @param most how many words are kept
    Remembered(int most) {
        this.most = most;
    }

    V of(K word, Function<K, V> work) {
        var value = known.get(word);
        if (value != null) return value;
        var made = work.apply(word);
        if (known.size() >= most) known.clear();
        known.put(word, made);
        return made;
    }
}
