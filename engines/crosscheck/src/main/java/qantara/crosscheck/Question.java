package qantara.crosscheck;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A blinded question as it travels: under which terms, by which desk, and slots of which nobody but the asker can tell
/// what, or whether anything, is asked in them.
public record Question(Suite suite, QuestionId id, Terms terms, Asking asking, Batch batch) {
    private static final char KIND = 'Q';
    private static final int HEADER_BYTES = 140;

    /// Reads what came from a partner. Whether its elements are points is found out by evaluating.
    static Question read(byte[] bytes) throws Unfit {
        var in = Layout.of(bytes, KIND);
        var suite = in.suite();
        var tier = in.tier();
        var epoch = in.epoch();
        var keys = in.keys();
        var id = new QuestionId(in.take(QuestionId.BYTES));
        var terms = new Terms(in.code(Terms.AGREEMENT_BYTES), epoch, keys, tier, in.code(Terms.PURPOSE_BYTES));
        var desk = in.code(Asking.DESK_BYTES);
        var officer = in.take(Asking.OFFICER_BYTES);
        var asking = new Asking(desk, officer, in.code(Asking.BASIS_BYTES));
        var question = new Question(suite, id, terms, asking, in.batch(suite));
        in.end();
        return question;
    }

    /// As it goes to the holder, of one length for each suite and class of slots.
    public byte[] bytes() {
        return Layout.begin(HEADER_BYTES + batch.joined().length, KIND)
                .put((byte) suite.code())
                .put((byte) terms.tier().code())
                .putInt((int) terms.epoch())
                .putShort((short) terms.keys())
                .put(id.bytes())
                .put(Layout.padded(terms.agreement(), Terms.AGREEMENT_BYTES))
                .put(Layout.padded(terms.purpose(), Terms.PURPOSE_BYTES))
                .put(Layout.padded(asking.desk(), Asking.DESK_BYTES))
                .put(asking.officer())
                .put(Layout.padded(asking.legalBasis(), Asking.BASIS_BYTES))
                .putShort((short) batch.size())
                .put(batch.joined())
                .array();
    }

    /// How many slots it has.
    public int slots() {
        return batch.size();
    }

    /// How many subjects it counts as.
    public int subjects() {
        return Slots.subjects(batch.size());
    }

    /// What it costs, and whom.
    public Claim claim() {
        return new Claim(id, terms, asking, subjects());
    }

    /// SHA-256 of the blinded slots: what both sides log.
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(batch.joined());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
