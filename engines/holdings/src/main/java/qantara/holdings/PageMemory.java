package qantara.holdings;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// The pages that were opened last, so that those every question needs are not opened every time. At most [#MOST] of
/// 4096 bytes, 1 GiB, or an eighth of the memory that there is.
final class PageMemory {
    private static final int MOST = 1 << 18;
    private static final int PARTS_OF_MEMORY = 8;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private record Page(long file, long number, byte[] plain) {}

    private final AtomicReferenceArray<Page> pages = new AtomicReferenceArray<>(slots());

    private static int slots() {
        var affordable = Runtime.getRuntime().maxMemory() / PARTS_OF_MEMORY / Pages.PLAIN_BYTES;
        return (int) Math.clamp(affordable, 1, MOST);
    }

    byte @Nullable [] find(long file, long number) {
        var page = pages.getAcquire(slot(file, number));
        return page != null && page.file == file && page.number == number ? page.plain : null;
    }

    void keep(long file, long number, byte[] plain) {
        pages.setRelease(slot(file, number), new Page(file, number, plain));
    }

    private int slot(long file, long number) {
        return (int) (((file * 1_000_003 + number) * SPREAD >>> 33) % pages.length());
    }
}
