package qantara.node.correspondence;

import qantara.node.gateway.AttachmentSlot;

/// How long the next part of an attachment is: 1 to 8 MiB, half as long after a cut, twice as long after a part that
/// arrived. A line that is slow or often cut so loses little.
final class PartSize {
    static final int LEAST = 1 << 20;

    private int bytes = 4 * LEAST;

    int bytes() {
        return bytes;
    }

    void arrived() {
        bytes = Math.min(AttachmentSlot.LONGEST_PART, 2 * bytes);
    }

    void cut() {
        bytes = Math.max(LEAST, bytes / 2);
    }
}
