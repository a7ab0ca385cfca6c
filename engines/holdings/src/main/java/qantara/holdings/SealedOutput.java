package qantara.holdings;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.lucene.store.IndexOutput;

/// Writes a sealed file: fills a page, seals it, goes on; the last page is known when the file is closed.
final class SealedOutput extends OutputStream {
    private final IndexOutput sealed;
    private final Pages pages;
    private final byte[] page = new byte[Pages.PLAIN_BYTES];
    private int filled;
    private long number;

    SealedOutput(IndexOutput sealed, Pages pages, byte[] salt) throws IOException {
        this.sealed = sealed;
        this.pages = pages;
        sealed.writeBytes(salt, 0, salt.length);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /// A full page waits until more comes: only then is it known not to be the last.
    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        var at = from;
        var left = count;
        while (left > 0) {
            if (filled == page.length) turn(false);
            var taken = Math.min(left, page.length - filled);
            System.arraycopy(bytes, at, page, filled, taken);
            filled += taken;
            at += taken;
            left -= taken;
        }
    }

    private void turn(boolean isLast) throws IOException {
        var done = pages.seal(number++, isLast, page, filled);
        sealed.writeBytes(done, 0, done.length);
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        try (sealed) {
            turn(true);
        }
    }
}
