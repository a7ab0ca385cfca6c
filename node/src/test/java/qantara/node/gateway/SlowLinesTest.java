package qantara.node.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.seal.ChannelId;

/// More connections than the door holds, which send a byte now and then or nothing at all: a partner is served all
/// the same. The bounds are the usual ones, so that no deadline clears the strangers away meanwhile.
class SlowLinesTest {
    private static final int STRANGERS = 320;
    private static final byte[] HELLO = {0x16, 0x03, 0x01};

    @SuppressWarnings("NullAway.Init")
    private House rabat;

    @SuppressWarnings("NullAway.Init")
    private House madrid;

    @SuppressWarnings("NullAway.Init")
    private ChannelId channel;

    private final Deque<Socket> strangers = new ArrayDeque<>();

    @BeforeEach
    void open(@TempDir Path one, @TempDir Path other) {
        rabat = new House("MA:DCI", one, DoorBounds.USUAL);
        madrid = new House("ES:SIRENE", other, DoorBounds.USUAL);
        channel = rabat.meet(madrid);
        madrid.meet(rabat);
    }

    @AfterEach
    void close() throws IOException {
        for (var stranger : strangers) stranger.close();
        rabat.close();
        madrid.close();
    }

    @Test
    void hundreds_of_strangers_that_trickle_keep_no_partner_out() throws IOException {
        for (var i = 0; i < STRANGERS; i++) comes(i);
        for (var i = 0; i < 8; i++) {
            assertThat(rabat.courier.greet(rabat.channel(channel))).isTrue();
            rabat.courier.cut(channel);
            comes(i);
        }
    }

    /// Each TLS engine holds descriptors; what is counted are those of this process, which the house runs in.
    @Test
    void strangers_that_hang_up_leave_no_descriptor_behind() throws IOException {
        comes(0);
        var before = descriptors();
        for (var i = 0; i < STRANGERS; i++) {
            comes(2 * i);
            strangers.removeLast().close();
        }
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (descriptors() > before + 20 && System.nanoTime() < end) LockSupport.parkNanos(50_000_000);
        assertThat(descriptors()).isLessThanOrEqualTo(before + 20);
    }

    private static long descriptors() throws IOException {
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }

    /// A partner whose lines all trickle uses up its own places: another partner is served.
    @Test
    void a_partner_that_trickles_keeps_no_other_out(@TempDir Path third) throws IOException {
        try (var lisbon = new House("PT:GCS", third, DoorBounds.USUAL)) {
            var theirs = lisbon.meet(madrid);
            madrid.meet(lisbon);
            for (var i = 0; i < DoorBounds.CONNECTIONS; i++) {
                var line = RawLine.honest(madrid.door.port(), rabat.keys.tls());
                strangers.add(line.socket);
                line.send("PUT /qsx/1/" + channel + "/receipts HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nx");
            }
            for (var i = 0; i < 5; i++) {
                assertThat(lisbon.courier.greet(lisbon.channel(theirs))).isTrue();
                lisbon.courier.cut(theirs);
            }
        }
    }

    private void comes(int number) throws IOException {
        var socket = new Socket("127.0.0.1", madrid.door.port());
        if (number % 2 == 0) socket.getOutputStream().write(HELLO, 0, 1 + number % 3);
        strangers.add(socket);
    }
}
