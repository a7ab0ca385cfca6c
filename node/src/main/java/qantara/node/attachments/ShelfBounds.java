package qantara.node.attachments;

import java.time.Duration;

/// How much this node takes and keeps.
///
/// @param largest the longest ciphertext, in bytes
/// @param mostOpen how many attachments of one channel may be announced and not yet claimed by their letter
/// @param share how many bytes those may have together
/// @param reserve how much of the disk stays free for the database and its log
/// @param patience how long an announced attachment waits for its letter, and a file of ours for one to belong to
record ShelfBounds(long largest, int mostOpen, long share, long reserve, Duration patience) {
    static final ShelfBounds USUAL =
            new ShelfBounds((8L << 30) + (1L << 20), 64, 64L << 30, 1L << 30, Duration.ofDays(35));
}
