package qantara.crosscheck;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Bytes put one after another, each with its length before it, as RFC 9497 hashes them.
final class Framing {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// The bytes with their length in two bytes before them.
    Framing framed(byte[] bytes) {
        return number(bytes.length).plain(bytes);
    }

    Framing plain(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
        return this;
    }

    Framing plain(String ascii) {
        return plain(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /// Two bytes, the high one first.
    Framing number(int number) {
        out.write(number >>> 8);
        out.write(number);
        return this;
    }

    Framing single(int number) {
        out.write(number);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
