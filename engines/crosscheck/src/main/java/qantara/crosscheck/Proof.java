package qantara.crosscheck;

import java.util.Arrays;

/// That all elements of a batch were multiplied by one committed key (RFC 9497, section 2.2).
record Proof(byte[] challenge, byte[] response) {
    static final int BYTES = 2 * Suite.SCALAR_BYTES;

    static Proof read(byte[] bytes) throws Unfit {
        if (bytes.length != BYTES) throw new Unfit(CheckRefusal.MALFORMED);
        return new Proof(
                Arrays.copyOf(bytes, Suite.SCALAR_BYTES), Arrays.copyOfRange(bytes, Suite.SCALAR_BYTES, BYTES));
    }

    byte[] bytes() {
        var out = Arrays.copyOf(challenge, BYTES);
        System.arraycopy(response, 0, out, Suite.SCALAR_BYTES, Suite.SCALAR_BYTES);
        return out;
    }
}
