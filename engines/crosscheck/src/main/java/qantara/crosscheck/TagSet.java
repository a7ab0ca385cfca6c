package qantara.crosscheck;

import java.util.Arrays;

/// The tags of an index, sorted, in a Golomb-coded set: about 21 bits a tag where 40 would be plain. Equal tags stand
/// beside one another. A tag that is in no index fits one by chance once in 2^40 for each tag that the index has.
final class TagSet {
    /// The most equal tags: a key that more persons share says too little.
    static final int MOST_EQUAL = 256;

    private static final int BLOCK = 64;
    private static final long RANGE = 1L << Cells.TAG_BITS;

    private final byte[] bits;
    private final int parameter;
    private final int count;
    private final long[] firstTags;
    private final long[] offsets;

    private TagSet(byte[] bits, int parameter, int count, long[] firstTags, long[] offsets) {
        this.bits = bits;
        this.parameter = parameter;
        this.count = count;
        this.firstTags = firstTags;
        this.offsets = offsets;
    }

    /// What is done with each tag.
    interface Visitor {
        /// @param at its place among all
        /// @param ordinal its place among those equal to it
        void visit(long tag, int at, int ordinal);
    }

    /// Goes through all tags in their order.
    void each(Visitor visitor) {
        var cursor = new Cursor(bits, parameter);
        var ordinal = 0;
        for (var at = 0; at < count; at++) {
            var before = cursor.tag;
            cursor.nextChecked();
            ordinal = at > 0 && cursor.tag == before ? ordinal + 1 : 0;
            visitor.visit(cursor.tag, at, ordinal);
        }
    }

    /// Where the cells of a tag are.
    record Place(int from, int count) {}

    /// @param sorted ascending, each below 2^40
    static TagSet of(long[] sorted) {
        var parameter = parameterFor(sorted.length);
        var out = new BitWriter();
        var before = 0L;
        for (var tag : sorted) {
            var apart = tag - before;
            for (var unary = apart >>> parameter; unary > 0; unary--) out.bit(1);
            out.bit(0);
            out.number(apart, parameter);
            before = tag;
        }
        try {
            return read(out.bytes(), parameter, sorted.length);
        } catch (Unfit unsorted) {
            throw new IllegalArgumentException("tags are sorted and below 2^40", unsorted);
        }
    }

    /// The parameter with which `count` tags spread evenly take least: the only one that is accepted.
    static int parameterFor(int count) {
        return 63 - Long.numberOfLeadingZeros(Math.max(1, RANGE / Math.max(1, count)));
    }

    /// Reads and checks all of it: as many tags as it says, none out of range, nothing after them.
    static TagSet read(byte[] bits, int parameter, int count) throws Unfit {
        if (parameter != parameterFor(count)) throw new Unfit(CheckRefusal.MALFORMED);
        var firstTags = new long[(count + BLOCK - 1) / BLOCK];
        var offsets = new long[firstTags.length];
        var cursor = new Cursor(bits, parameter);
        var equal = 0;
        for (var i = 0; i < count; i++) {
            var offset = cursor.at;
            var before = cursor.tag;
            cursor.next();
            if (i % BLOCK == 0) {
                firstTags[i / BLOCK] = cursor.tag;
                offsets[i / BLOCK] = offset;
            }
            equal = i > 0 && cursor.tag == before ? equal + 1 : 1;
            if (cursor.tag >= RANGE || equal > MOST_EQUAL) throw new Unfit(CheckRefusal.MALFORMED);
        }
        cursor.end();
        return new TagSet(bits, parameter, count, firstTags, offsets);
    }

    /// The cells of `tag`; where it has none, the place where they would be and a count of zero. As many tags are read
    /// in
    /// both cases: a block, and the first of the next.
    Place find(long tag) {
        if (count == 0) return new Place(0, 0);
        var block = blockBefore(tag);
        var from = block * BLOCK;
        var enough = Math.min(count, from + BLOCK + 1);
        var cursor = new Cursor(bits, parameter);
        cursor.at = offsets[block];
        cursor.nextChecked();
        cursor.tag = firstTags[block];
        var below = cursor.tag < tag ? 1 : 0;
        var equal = cursor.tag == tag ? 1 : 0;
        for (var at = from + 1; at < enough || at < count && cursor.tag == tag; at++) {
            cursor.nextChecked();
            below += cursor.tag < tag ? 1 : 0;
            equal += cursor.tag == tag ? 1 : 0;
        }
        return new Place(from + below, equal);
    }

    /// The last block whose first tag is below `tag`, so that equal tags are met from their first; else the first
    /// block.
    private int blockBefore(long tag) {
        var at = Arrays.binarySearch(firstTags, tag);
        if (at < 0) return Math.max(0, -at - 2);
        while (at > 0 && firstTags[at] >= tag) at--;
        return at;
    }

    int count() {
        return count;
    }

    int parameter() {
        return parameter;
    }

    byte[] bits() {
        return bits;
    }

    /// Reads one tag after another.
    private static final class Cursor {
        private final byte[] bits;
        private final int parameter;
        private long at;
        private long tag;

        Cursor(byte[] bits, int parameter) {
            this.bits = bits;
            this.parameter = parameter;
        }

        /// The next of tags that were all read before.
        void nextChecked() {
            try {
                next();
            } catch (Unfit checkedBefore) {
                throw new IllegalStateException(checkedBefore);
            }
        }

        void next() throws Unfit {
            var high = 0L;
            while (bit() == 1) if (++high << parameter >= RANGE) throw new Unfit(CheckRefusal.MALFORMED);
            var low = 0L;
            for (var i = 0; i < parameter; i++) low = low << 1 | bit();
            tag += (high << parameter) + low;
        }

        /// Only the zeros that fill up the last byte may be left.
        void end() throws Unfit {
            if ((at + 7) / 8 != bits.length) throw new Unfit(CheckRefusal.MALFORMED);
            while (at < bits.length * 8L) if (bit() != 0) throw new Unfit(CheckRefusal.MALFORMED);
        }

        private int bit() throws Unfit {
            if (at >= bits.length * 8L) throw new Unfit(CheckRefusal.MALFORMED);
            var bit = bits[(int) (at >>> 3)] >>> (7 - (at & 7)) & 1;
            at++;
            return bit;
        }
    }
}
