package qantara.crosscheck;

/// What a holder gives back: each slot multiplied by the committed key, and the proof of that.
public record Answer(Suite suite, QuestionId id, Batch batch, Proof proof) {
    private static final char KIND = 'A';
    private static final int HEADER_BYTES = 21;

    static Answer read(byte[] bytes) throws Unfit {
        var in = Layout.of(bytes, KIND);
        var suite = in.suite();
        var id = new QuestionId(in.take(QuestionId.BYTES));
        var batch = in.batch(suite);
        var answer = new Answer(suite, id, batch, Proof.read(in.take(Proof.BYTES)));
        in.end();
        return answer;
    }

    /// As it goes to the asker, of one length for each suite and class of slots.
    public byte[] bytes() {
        return Layout.begin(HEADER_BYTES + batch.joined().length + Proof.BYTES, KIND)
                .put((byte) suite.code())
                .put(id.bytes())
                .putShort((short) batch.size())
                .put(batch.joined())
                .put(proof.bytes())
                .array();
    }

    /// How many slots it has.
    public int slots() {
        return batch.size();
    }
}
