package qantara.node.gateway;

import java.time.Duration;
import qantara.seal.Envelope;

/// What one partner may take of the door, in bytes, connections and time.
///
/// @param rest how long a connection may go without a complete request head, the handshake included
/// @param request how long a request may take from its head to the end of its answer
record DoorBounds(Duration rest, Duration request) {
    static final DoorBounds USUAL = new DoorBounds(Duration.ofSeconds(20), Duration.ofSeconds(30));

    /// The longest letter, sealed; a batch of receipts is shorter.
    static final int BODY = Envelope.LONGEST;

    /// The longest question of a comparison.
    static final int COMPARISON = 256 << 10;

    static final int HEAD = 8 << 10;
    static final int CONNECTIONS = 256;
    /// From so many connections on, each that comes takes the place of one that asks nothing.
    static final int CROWD = 224;
    static final int THREADS = 48;

    /// Requests in work for one channel at a time: a round of letters and a few besides. A letter that waits for its
    /// commit holds no thread.
    static final int AT_ONCE = 40;

    /// Parts of attachments in work for one channel at a time; each holds a thread while its bytes come.
    static final int PARTS_AT_ONCE = 2;
}
