package qantara.bench;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Spoils bytes as broken programs do: one to four times a stretch of them is lost, repeated, moved to the end,
/// overwritten, or pushed apart by heads of CBOR that promise more than follows.
record Spoiler(RandomGenerator random) {
    private static final byte[] HEADS = {0x1f, 0x5b, 0x5f, 0x7f, (byte) 0x9b, (byte) 0xbf, (byte) 0xd8, (byte) 0xff};

    byte[] spoil(byte[] good) {
        var bad = good;
        for (var times = 1 + random.nextInt(4); times > 0; times--) bad = once(bad);
        return bad;
    }

    /// Spoiled until it is another: what is exchanged may be alike.
    byte[] other(byte[] good) {
        var bad = spoil(good);
        return Arrays.equals(bad, good) ? other(good) : bad;
    }

    private byte[] once(byte[] bytes) {
        if (bytes.length < 2) return new byte[] {head(), head()};
        var from = random.nextInt(bytes.length);
        var to = Math.min(bytes.length, from + 1 + random.nextInt(40));
        var out = new ByteArrayOutputStream(bytes.length + 64);
        out.write(bytes, 0, from);
        switch (random.nextInt(6)) {
            case 0 -> out.write(bytes, to, bytes.length - to);
            case 1 -> {
                out.write(bytes, from, to - from);
                out.write(bytes, from, bytes.length - from);
            }
            case 2 -> {
                out.write(bytes, to, bytes.length - to);
                out.write(bytes, from, to - from);
            }
            case 3 -> {
                for (var i = from; i < to; i++) out.write(random.nextInt(256));
                out.write(bytes, to, bytes.length - to);
            }
            case 4 -> {
                out.write(head());
                out.write(bytes, from, bytes.length - from);
            }
            default -> {
                out.write(bytes[from] ^ 1 << random.nextInt(8));
                out.write(bytes, from + 1, bytes.length - from - 1);
            }
        }
        return out.toByteArray();
    }

    private byte head() {
        return HEADS[random.nextInt(HEADS.length)];
    }
}
