package qantara.crosscheck;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads fields of fixed width, and refuses what is not whole.
final class Layout {
    static final int VERSION = 2;

    private final ByteBuffer in;

    private Layout(ByteBuffer in) {
        this.in = in;
    }

    /// Opens a message of that kind. Its first byte is the version, its second the kind.
    static Layout of(byte[] message, char kind) throws Unfit {
        var layout = new Layout(ByteBuffer.wrap(message));
        var version = layout.octet();
        var found = layout.octet();
        if (version != VERSION) throw new Unfit(CheckRefusal.UNKNOWN_VERSION);
        if (found != kind) throw new Unfit(CheckRefusal.MALFORMED);
        return layout;
    }

    /// Bytes without version and kind.
    static Layout plain(byte[] bytes) {
        return new Layout(ByteBuffer.wrap(bytes));
    }

    static ByteBuffer begin(int size, char kind) {
        return ByteBuffer.allocate(size).put((byte) VERSION).put((byte) kind);
    }

    /// ASCII, filled up with zeros to `width`.
    static byte[] padded(String code, int width) {
        return Arrays.copyOf(code.getBytes(StandardCharsets.US_ASCII), width);
    }

    int octet() throws Unfit {
        return take(1)[0] & 0xff;
    }

    int twoOctets() throws Unfit {
        return ByteBuffer.wrap(take(2)).getShort() & 0xffff;
    }

    long fourOctets() throws Unfit {
        return ByteBuffer.wrap(take(4)).getInt() & 0xffffffffL;
    }

    long eightOctets() throws Unfit {
        var number = ByteBuffer.wrap(take(8)).getLong();
        if (number < 0) throw new Unfit(CheckRefusal.MALFORMED);
        return number;
    }

    byte[] take(long length) throws Unfit {
        if (length > in.remaining()) throw new Unfit(CheckRefusal.MALFORMED);
        var out = new byte[(int) length];
        in.get(out);
        return out;
    }

    /// A code that was filled up with zeros; after the first zero nothing else may come.
    String code(int width) throws Unfit {
        var bytes = take(width);
        var length = 0;
        while (length < width && bytes[length] != 0) length++;
        for (var i = length; i < width; i++) if (bytes[i] != 0) throw new Unfit(CheckRefusal.MALFORMED);
        var code = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        if (!Terms.isCode(code, width)) throw new Unfit(CheckRefusal.MALFORMED);
        return code;
    }

    Suite suite() throws Unfit {
        return Suite.of(octet()).orElseThrow(() -> new Unfit(CheckRefusal.WRONG_SUITE));
    }

    Tier tier() throws Unfit {
        return Tier.of(octet()).orElseThrow(() -> new Unfit(CheckRefusal.MALFORMED));
    }

    long epoch() throws Unfit {
        var epoch = fourOctets();
        if (epoch == 0) throw new Unfit(CheckRefusal.MALFORMED);
        return epoch;
    }

    int keys() throws Unfit {
        var keys = twoOctets();
        if (keys == 0) throw new Unfit(CheckRefusal.MALFORMED);
        return keys;
    }

    Batch batch(Suite suite) throws Unfit {
        var slots = twoOctets();
        if (!Slots.isClass(slots)) throw new Unfit(CheckRefusal.BATCH_SIZE);
        return new Batch(suite, take((long) slots * suite.elementBytes()));
    }

    void end() throws Unfit {
        if (in.hasRemaining()) throw new Unfit(CheckRefusal.MALFORMED);
    }
}
