package qantara.seal;

import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import java.util.Arrays;
import qantara.seal.Malformed.Fault;

/// Deterministic CBOR (RFC 8949, section 4.2): written in one form, and read only in that form and within bounds.
final class Wire {
    private static final int UNSIGNED = 0;
    private static final int NEGATIVE = 1;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;
    private static final int TAG = 6;

    private Wire() {}

    static byte[] write(CBORObject value) {
        return value.EncodeToBytes();
    }

    /// The one value in `bytes`. Bounds are checked before anything is built.
    static CBORObject read(byte[] bytes, Bounds bounds) throws Malformed {
        measure(bytes, bounds);
        var value = decode(bytes);
        if (!Arrays.equals(bytes, write(value))) throw new Malformed(Fault.NOT_CANONICAL);
        return value;
    }

    private static CBORObject decode(byte[] bytes) throws Malformed {
        try {
            return CBORObject.DecodeFromBytes(bytes);
        } catch (CBORException | IllegalArgumentException e) {
            throw new Malformed(Fault.NOT_CANONICAL);
        }
    }

    /// Walks over the heads of all items without building one. Lengths that point past the end stop it at once, so
    /// the work is linear in the input and the memory is that of the depth.
    private static void measure(byte[] bytes, Bounds bounds) throws Malformed {
        if (bytes.length > bounds.bytes()) throw new Malformed(Fault.TOO_LARGE);
        var open = new long[bounds.depth() + 1];
        open[0] = 1;
        int level = 0;
        int at = 0;
        int items = 0;
        while (level >= 0) {
            if (open[level] == 0) {
                level--;
                continue;
            }
            open[level]--;
            if (++items > bounds.items()) throw new Malformed(Fault.TOO_LARGE);
            if (at >= bytes.length) throw new Malformed(Fault.NOT_CANONICAL);
            if (level >= bounds.depth()) throw new Malformed(Fault.TOO_DEEP);
            long argument = argument(bytes, at);
            int major = (bytes[at] & 0xff) >>> 5;
            at += width(bytes[at]);
            switch (major) {
                case UNSIGNED, NEGATIVE -> {}
                case BYTES, TEXT -> at = past(bytes, at, argument);
                case ARRAY -> open[++level] = within(bytes, at, argument);
                case MAP -> open[++level] = 2 * within(bytes, at, argument);
                case TAG -> open[++level] = 1;
                default -> past(bytes, at, 0);
            }
        }
        if (at != bytes.length) throw new Malformed(Fault.NOT_CANONICAL);
    }

    /// The bytes that the head takes of which `first` is the first.
    private static int width(byte first) {
        int size = first & 0x1f;
        return size < 24 ? 1 : 1 + (1 << size - 24);
    }

    private static long argument(byte[] bytes, int at) throws Malformed {
        int size = bytes[at] & 0x1f;
        if (size < 24) return size;
        if (size > 27 || at + width(bytes[at]) > bytes.length) throw new Malformed(Fault.NOT_CANONICAL);
        long value = 0;
        for (int i = 1; i < width(bytes[at]); i++) value = value << 8 | bytes[at + i] & 0xff;
        return value;
    }

    private static int past(byte[] bytes, int at, long length) throws Malformed {
        return at + within(bytes, at, length);
    }

    /// `count`, which cannot be more than the bytes that are left.
    private static int within(byte[] bytes, int at, long count) throws Malformed {
        if (count < 0 || count > bytes.length - at) throw new Malformed(Fault.NOT_CANONICAL);
        return (int) count;
    }
}
