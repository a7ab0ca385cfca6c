package qantara.crosscheck;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Points at one cell: its tag and how it begins. What a change erases is named so.
record Mark(long tag, long beginning) {
    static final int BYTES = Cells.TAG_BYTES + Long.BYTES;

    static Mark of(long tag, byte[] cell) {
        return new Mark(tag, ByteBuffer.wrap(cell).getLong());
    }

    static Mark read(byte[] bytes) {
        var wide = new byte[Long.BYTES];
        System.arraycopy(bytes, 0, wide, Long.BYTES - Cells.TAG_BYTES, Cells.TAG_BYTES);
        return new Mark(
                ByteBuffer.wrap(wide).getLong(),
                ByteBuffer.wrap(bytes, Cells.TAG_BYTES, Long.BYTES).getLong());
    }

    byte[] bytes() {
        var wide = ByteBuffer.allocate(Long.BYTES).putLong(tag).array();
        return ByteBuffer.allocate(BYTES)
                .put(Arrays.copyOfRange(wide, Long.BYTES - Cells.TAG_BYTES, Long.BYTES))
                .putLong(beginning)
                .array();
    }
}
