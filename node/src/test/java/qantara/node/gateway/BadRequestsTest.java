package qantara.node.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A partner whose node is broken or taken over: known, admitted, and sending what it should not.
class BadRequestsTest {
    private static final String LETTER = "PUT /qsx/1/ma-es/00000000000000aa/1 HTTP/1.1\r\nHost: x\r\n";

    /// Stands for a connection that the door closed without a word.
    private static final int CLOSED = 499;

    private final TlsIdentity rabat = Certificates.issue("MA:DCI", "127.0.0.1", House.START, House.RANDOM);

    @SuppressWarnings("NullAway.Init")
    private House madrid;

    @BeforeEach
    void open(@TempDir Path folder) {
        madrid = new House("ES:SIRENE", folder);
        madrid.admit("ma-es", "MA:DCI", rabat.fingerprint());
    }

    @AfterEach
    void close() {
        madrid.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /qsx/1/ma-es/hello HTTP/1.1\r\n\r\n",
                "GET /qsx/1/ma-es/hello HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /qsx/1/ma-es/../../today HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /qsx/1/ma-es/%2e%2e/today HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /qsx/1/ma-es%2fhello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /qsx/1/ma-es;x=1/hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET http://other.example/qsx/1/ma-es/hello/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /%ff%fe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "TEAPOT /qsx/1/ma-es/hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "CONNECT x:1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /qsx/1/ma-es/hello HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /qsx/1/ma-es/hello HTTP/1.1\r\nHost : x\r\n\r\n",
                LETTER + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                LETTER + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                LETTER + "Transfer-Encoding: gzip\r\n\r\nx",
                LETTER + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                LETTER + "Content-Length: -1\r\n\r\n",
                LETTER + "Content-Length: 99999999999999999999\r\n\r\n",
                LETTER + "Content-Length: 9999999999\r\nConnection: close\r\n\r\n",
                LETTER + "Expect: 200-ok\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "\u0016\u0003\u0001\u0002",
            })
    void a_malformed_request_is_the_partners_fault(String request) throws IOException {
        assertThat(status(request.getBytes(StandardCharsets.ISO_8859_1))).isBetween(400, 499);
    }

    @Test
    void a_head_beyond_the_bound_is_refused() throws IOException {
        var head = "GET /qsx/1/ma-es/hello HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(DoorBounds.HEAD) + "\r\n\r\n";
        assertThat(status(head.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(431);
    }

    @Test
    void five_hundred_damaged_requests_get_no_server_error() {
        var seen = new ConcurrentSkipListMap<Integer, Integer>();
        try (var senders = Executors.newFixedThreadPool(12)) {
            for (var i = 0; i < 500; i++) {
                var damaged = damaged(i);
                senders.execute(() -> seen.merge(statusOrClosed(damaged), 1, Integer::sum));
            }
        }
        assertThat(seen.keySet()).as("statuses %s", seen).allMatch(status -> status >= 400 && status < 500);
        assertThat(seen.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(500);
        assertThat(madrid.taken).isEmpty();
    }

    /// A letter's request with one to six bytes overwritten, the same for the same seed.
    private static byte[] damaged(int seed) {
        var random = new Random(seed);
        var request = (LETTER + "Content-Length: 40\r\nConnection: close\r\n\r\n" + "x".repeat(40))
                .getBytes(StandardCharsets.ISO_8859_1);
        for (var hits = 1 + random.nextInt(6); hits > 0; hits--)
            request[random.nextInt(request.length)] = (byte) random.nextInt(256);
        return request;
    }

    private int statusOrClosed(byte[] request) {
        try {
            return status(request);
        } catch (IOException e) {
            return CLOSED;
        }
    }

    @Test
    void a_body_said_to_be_beyond_the_bound_is_not_waited_for() throws IOException {
        var head = LETTER + "Content-Length: " + (DoorBounds.BODY + 1) + "\r\n\r\n";
        assertThat(status(head.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(413);
    }

    @Test
    void a_body_that_is_cut_short_is_not_kept() throws IOException {
        for (var sent : new int[] {0, 1, 50, 99}) {
            try (var line = RawLine.honest(madrid.door.port(), rabat)) {
                line.send("PUT /qsx/1/ma-es/receipts HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n");
                line.send(new byte[sent]);
            }
        }
        assertThat(madrid.taken).isEmpty();
    }

    @Test
    void a_chunked_body_beyond_the_bound_is_not_kept() throws IOException {
        try (var line = RawLine.honest(madrid.door.port(), rabat)) {
            line.send("PUT /qsx/1/ma-es/receipts HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            var chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            assertThat(untilRefused(line, chunk)).matches("|HTTP/1.1 413 (.|\\s)*");
        }
        assertThat(madrid.taken).isEmpty();
    }

    /// What the door said, or nothing when it hung up while we were still sending.
    private static String untilRefused(RawLine line, byte[] chunk) {
        try {
            for (var i = 0; i < 32; i++) line.send(chunk);
            return line.rest();
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void a_body_that_trickles_is_cut_off() {
        assertThat(lasts("PUT /qsx/1/ma-es/receipts HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n"))
                .isLessThan(Duration.ofSeconds(6));
        assertThat(madrid.taken).isEmpty();
    }

    @Test
    void a_head_that_trickles_is_cut_off() {
        assertThat(lasts("GET /qsx/1/ma-es/hello HTTP/1.1\r\nX: ")).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void a_handshake_that_does_not_begin_is_cut_off() throws IOException {
        var start = System.nanoTime();
        try (var socket = new Socket("127.0.0.1", madrid.door.port())) {
            socket.setSoTimeout(10_000);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    }

    /// How long the door keeps listening to a request that comes a byte every 200 ms; at most 12 seconds are tried.
    private Duration lasts(String beginning) {
        var start = System.nanoTime();
        try (var line = RawLine.honest(madrid.door.port(), rabat)) {
            line.send(beginning);
            for (var i = 0; i < 60; i++) {
                Thread.sleep(200);
                line.send("x");
            }
        } catch (IOException e) {
            return Duration.ofNanos(System.nanoTime() - start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// The status of the answer, or [#CLOSED].
    private int status(byte[] request) throws IOException {
        try (var line = RawLine.honest(madrid.door.port(), rabat)) {
            line.send(request);
            var answer = line.status();
            return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9)) : CLOSED;
        }
    }
}
