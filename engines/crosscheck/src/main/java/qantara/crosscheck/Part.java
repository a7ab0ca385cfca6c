package qantara.crosscheck;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Tags and cells that were shipped together: an index, or what a change adds to it.
///
/// @param sequence 0 for an index; 1, 2, 3 … for its changes
/// @param cells one after another, in the order of the tags
record Part(Suite suite, Terms terms, Edition edition, long sequence, TagSet tags, byte[] cells) {
    /// The most cells of one part.
    static final int MOST = 40_000_000;

    private static final int HEADER_BYTES = 91;

    static Part read(Layout in) throws Unfit {
        var suite = in.suite();
        var tier = in.tier();
        var epoch = in.epoch();
        var keys = in.keys();
        var terms = new Terms(in.code(Terms.AGREEMENT_BYTES), epoch, keys, tier, in.code(Terms.PURPOSE_BYTES));
        var edition = new Edition(in.take(Edition.BYTES));
        var sequence = in.eightOctets();
        var count = in.fourOctets();
        if (count > MOST) throw new Unfit(CheckRefusal.BATCH_SIZE);
        var parameter = in.octet();
        // The cells must be there before room is made for tags that are only claimed.
        var bits = in.take(in.fourOctets());
        var cells = in.take(count * Cells.CELL_BYTES);
        return new Part(suite, terms, edition, sequence, TagSet.read(bits, parameter, (int) count), cells);
    }

    int bytesNeeded() {
        return HEADER_BYTES - 2 + tags.bits().length + cells.length;
    }

    void write(ByteBuffer out) {
        out.put((byte) suite.code())
                .put((byte) terms.tier().code())
                .putInt((int) terms.epoch())
                .putShort((short) terms.keys())
                .put(Layout.padded(terms.agreement(), Terms.AGREEMENT_BYTES))
                .put(Layout.padded(terms.purpose(), Terms.PURPOSE_BYTES))
                .put(edition.bytes())
                .putLong(sequence)
                .putInt(tags.count())
                .put((byte) tags.parameter())
                .putInt(tags.bits().length)
                .put(tags.bits())
                .put(cells);
    }

    byte[] cell(int at) {
        return Arrays.copyOfRange(cells, at * Cells.CELL_BYTES, (at + 1) * Cells.CELL_BYTES);
    }
}
