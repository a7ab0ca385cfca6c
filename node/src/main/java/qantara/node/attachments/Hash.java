package qantara.node.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 over what is too long to be held in memory.
final class Hash {
    private static final int BUFFER = 64 << 10;

    private Hash() {}

    static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Adds the next `length` bytes of `in`.
    ///
    /// @throws IOException when there are fewer
    static void add(MessageDigest hash, InputStream in, long length) throws IOException {
        var buffer = new byte[BUFFER];
        for (var left = length; left > 0; ) {
            var read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) throw new IOException("it ends early");
            hash.update(buffer, 0, read);
            left -= read;
        }
    }
}
