package qantara.crosscheck;

import java.util.List;
import java.util.OptionalInt;

/// The sizes that a question may have. Every question is filled up to one of them, so that its size says almost nothing
/// of how many keys a person has.
final class Slots {
    /// A subject's allowance: a question of 64 slots counts as two subjects.
    static final int OF_A_SUBJECT = 32;

    static final List<Integer> CLASSES = List.of(32, 64, 128);

    private Slots() {}

    /// The smallest class that `keys` go into; none when there are no keys, or more than the largest takes.
    static OptionalInt of(int keys) {
        return CLASSES.stream()
                .mapToInt(Integer::intValue)
                .filter(size -> keys > 0 && keys <= size)
                .findFirst();
    }

    static boolean isClass(int size) {
        return CLASSES.contains(size);
    }

    static int subjects(int slots) {
        return slots / OF_A_SUBJECT;
    }
}
