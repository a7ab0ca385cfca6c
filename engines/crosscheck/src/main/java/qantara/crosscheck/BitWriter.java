package qantara.crosscheck;

import java.util.Arrays;

/// Bits one after another, the highest first.
final class BitWriter {
    private byte[] bytes = new byte[64];
    private long length;

    void bit(int bit) {
        var at = (int) (length >>> 3);
        if (at == bytes.length) bytes = Arrays.copyOf(bytes, bytes.length * 2);
        bytes[at] |= (byte) (bit << (7 - (length & 7)));
        length++;
    }

    void number(long number, int bits) {
        for (var i = bits - 1; i >= 0; i--) bit((int) (number >>> i & 1));
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, (int) ((length + 7) >>> 3));
    }
}
