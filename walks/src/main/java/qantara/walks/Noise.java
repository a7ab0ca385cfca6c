package qantara.walks;

import java.io.InputStream;
import java.util.SplittableRandom;

/// So many bytes that look like nothing, the same for the same seed; no more than a block of them held.
public final class Noise extends InputStream {
    private final SplittableRandom random;
    private final byte[] block = new byte[64 << 10];
    private int at = block.length;
    private long left;

    public Noise(long seed, long length) {
        random = new SplittableRandom(seed);
        left = length;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int most) {
        if (most == 0) return 0;
        if (left == 0) return -1;
        if (at == block.length) {
            random.nextBytes(block);
            at = 0;
        }
        var some = (int) Math.min(left, Math.min(most, block.length - at));
        System.arraycopy(block, at, buffer, from, some);
        at += some;
        left -= some;
        return some;
    }
}
