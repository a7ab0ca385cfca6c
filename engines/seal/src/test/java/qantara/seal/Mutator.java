package qantara.seal;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Spoils bytes as accidents and enemies do: flips, cuts, doubles, moves and joins parts, writes extreme numbers, wraps
/// everything in arrays.
record Mutator(RandomGenerator random) {
    private static final byte[] EXTREMES = {
        0x00,
        0x17,
        0x18,
        0x1b,
        0x1f,
        0x3b,
        0x40,
        0x5b,
        0x5f,
        0x7f,
        (byte) 0x80,
        (byte) 0x81,
        (byte) 0x9b,
        (byte) 0x9f,
        (byte) 0xa0,
        (byte) 0xbb,
        (byte) 0xbf,
        (byte) 0xd0,
        (byte) 0xf6,
        (byte) 0xf9,
        (byte) 0xfb,
        (byte) 0xff
    };

    byte[] spoil(byte[] good) {
        var bad = good.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--) bad = once(bad);
        return bad;
    }

    private byte[] once(byte[] bytes) {
        if (bytes.length == 0) return new byte[] {extreme()};
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(9)) {
            case 0 -> set(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
            case 1 -> set(bytes, at, extreme());
            case 2 -> set(bytes, random.nextInt(Math.min(bytes.length, 64)), extreme());
            case 3 -> Arrays.copyOf(bytes, at);
            case 4 -> Arrays.copyOfRange(bytes, at, bytes.length);
            case 5 -> join(bytes, Arrays.copyOfRange(bytes, at, bytes.length));
            case 6 ->
                join(
                        Arrays.copyOf(bytes, at),
                        join(new byte[] {extreme()}, Arrays.copyOfRange(bytes, at, bytes.length)));
            case 7 -> join(new byte[] {(byte) 0x81}, bytes);
            default ->
                join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, Math.min(bytes.length, at + 8), bytes.length));
        };
    }

    private byte extreme() {
        return EXTREMES[random.nextInt(EXTREMES.length)];
    }

    private static byte[] set(byte[] bytes, int at, byte value) {
        var other = bytes.clone();
        other[at] = value;
        return other;
    }

    private static byte[] join(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
