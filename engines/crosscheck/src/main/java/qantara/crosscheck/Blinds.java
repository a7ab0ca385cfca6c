package qantara.crosscheck;

import java.util.ArrayList;
import java.util.List;

/// What fills the slots of one question: traits first, then dummies, and the blind of each. All of it follows from the
/// log key and the log entry, so that it can be made again.
///
/// @param inputs what is blinded, one a slot
/// @param dummies how many of them, at the end, ask nothing
record Blinds(List<byte[]> inputs, List<byte[]> blinds, int dummies) {
    private static final int UNIFORM_BYTES = 64;
    private static final int DUMMY_BYTES = 32;

    static Blinds of(Oprf<?> oprf, LogKey key, LogEntryId entry, List<Trait> traits, int slots) throws Unfit {
        var inputs = new ArrayList<byte[]>(slots);
        var blinds = new ArrayList<byte[]>(slots);
        for (var slot = 0; slot < slots; slot++) {
            inputs.add(slot < traits.size() ? traits.get(slot).input() : dummy(key, entry, slot));
            blinds.add(blind(oprf, key, entry, slot));
        }
        return new Blinds(inputs, blinds, slots - traits.size());
    }

    static QuestionId questionId(LogKey key, LogEntryId entry) {
        return new QuestionId(key.derive("qantara crosscheck question", entry, 0, QuestionId.BYTES));
    }

    /// No trait looks like it: it is not ASCII and longer than chance makes a trait.
    static byte[] dummy(LogKey key, LogEntryId entry, int slot) {
        var dummy = key.derive("qantara crosscheck dummy", entry, slot, DUMMY_BYTES);
        dummy[0] |= (byte) 0x80;
        return dummy;
    }

    static byte[] blind(Oprf<?> oprf, LogKey key, LogEntryId entry, int slot) throws Unfit {
        return oprf.scalarFrom(key.derive("qantara crosscheck blind", entry, slot, UNIFORM_BYTES), "QantaraBlind-");
    }

    List<byte[]> blinded(Oprf<?> oprf) throws Unfit {
        var out = new ArrayList<byte[]>(inputs.size());
        for (var slot = 0; slot < inputs.size(); slot++) out.add(oprf.blind(inputs.get(slot), blinds.get(slot)));
        return out;
    }
}
