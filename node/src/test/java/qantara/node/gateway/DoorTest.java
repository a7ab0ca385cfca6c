package qantara.node.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.seal.ChannelId;

/// Two nodes on loopback, with real TLS between them.
class DoorTest {
    @SuppressWarnings("NullAway.Init")
    private House rabat;

    @SuppressWarnings("NullAway.Init")
    private House madrid;

    @BeforeEach
    void open(@TempDir Path one, @TempDir Path other) {
        rabat = new House("MA:DCI", one);
        madrid = new House("ES:SIRENE", other);
        madrid.admit("ma-es", "MA:DCI", rabat.fingerprint());
    }

    @AfterEach
    void close() {
        rabat.close();
        madrid.close();
    }

    @Test
    void a_partner_is_greeted() throws IOException {
        var heard = ask("ma-es/hello");
        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.date()).contains(House.START);
    }

    @Test
    void receipts_go_to_the_slot_and_the_answer_comes_back() throws IOException {
        var heard = put("ma-es/receipts", new byte[] {7});
        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.body()).containsExactly(1, 2, 3);
        assertThat(madrid.taken).containsExactly(new byte[] {7});
    }

    @Test
    void a_node_that_is_no_partner_does_not_get_through_the_handshake() {
        try (var line = madrid.lineTo(rabat.fingerprint())) {
            assertThatThrownBy(() -> line.get(rabat.address().of("ma-es/hello")))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_door_with_another_certificate_is_not_spoken_to() {
        try (var line = rabat.lineTo(Fingerprint.of(new byte[0]))) {
            assertThatThrownBy(() -> line.get(madrid.address().of("ma-es/hello")))
                    .isInstanceOf(IOException.class);
        }
        assertThat(madrid.taken).isEmpty();
    }

    @Test
    void a_partner_does_not_get_into_the_channel_of_another() throws IOException {
        madrid.admit("es-nl", "NL:LIRC", Fingerprint.of(new byte[0]));
        refused(put("es-nl/receipts", new byte[] {7}), 403, "NO_SUCH_CHANNEL");
        refused(put("es-qa/receipts", new byte[] {7}), 403, "NO_SUCH_CHANNEL");
        assertThat(madrid.taken).isEmpty();
    }

    @Test
    void suspension_bites_on_the_connection_that_is_open() throws IOException {
        try (var line = rabat.lineTo(madrid.fingerprint())) {
            var letter = madrid.address().of("ma-es/00000000000000aa/1");
            refused(line.put(letter, new byte[] {1}), 422, "NOT_AN_ENVELOPE");
            madrid.move("ma-es", ChannelState.SUSPENDED);
            refused(line.put(letter, new byte[] {1}), 403, "CHANNEL_SUSPENDED");
            assertThat(line.put(madrid.address().of("ma-es/receipts"), new byte[] {1})
                            .status())
                    .isEqualTo(200);
            madrid.move("ma-es", ChannelState.REVOKED);
            refused(line.get(madrid.address().of("ma-es/hello")), 403, "NO_SUCH_CHANNEL");
        }
    }

    @Test
    void a_lapsed_agreement_stops_new_letters_and_receipts_still_go() throws IOException {
        try (var line = rabat.lineTo(madrid.fingerprint())) {
            var letter = madrid.address().of("ma-es/00000000000000aa/1");
            refused(line.put(letter, new byte[] {1}), 422, "NOT_AN_ENVELOPE");
            madrid.agreed = false;
            refused(line.put(letter, new byte[] {1}), 403, "NO_AGREEMENT");
            assertThat(line.put(madrid.address().of("ma-es/receipts"), new byte[] {1})
                            .status())
                    .isEqualTo(200);
            madrid.agreed = true;
            refused(line.put(letter, new byte[] {1}), 422, "NOT_AN_ENVELOPE");
        }
        assertThat(madrid.contacts.of(new ChannelId("ma-es")).refusal()).contains("NO_AGREEMENT");
    }

    @Test
    void a_revoked_partner_is_a_stranger_at_the_next_handshake() throws IOException {
        assertThat(ask("ma-es/hello").status()).isEqualTo(200);
        madrid.move("ma-es", ChannelState.REVOKED);
        assertThatThrownBy(() -> ask("ma-es/hello")).isInstanceOf(IOException.class);
    }

    @Test
    void a_certificate_past_its_day_is_refused_in_the_handshake_and_on_an_open_connection() throws IOException {
        try (var line = rabat.lineTo(madrid.fingerprint())) {
            var hello = madrid.address().of("ma-es/hello");
            assertThat(line.get(hello).status()).isEqualTo(200);
            madrid.clock.pass(Duration.ofDays(91));
            refused(line.get(hello), 403, "CERTIFICATE_EXPIRED");
        }
        assertThatThrownBy(() -> ask("ma-es/hello")).isInstanceOf(IOException.class);
    }

    @Test
    void a_busy_node_says_when_to_come_again() throws IOException {
        madrid.answer = new Answer.Later(Duration.ofSeconds(7));
        var heard = put("ma-es/receipts", new byte[] {7});
        assertThat(heard.status()).isEqualTo(503);
        assertThat(heard.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @Test
    void what_is_no_route_is_no_route() throws IOException {
        for (var path : new String[] {
            "/",
            "/today",
            "/qsx/1/ma-es",
            "/qsx/2/ma-es/hello",
            "/qsx/1/ma-es/hello/",
            "/qsx/1/ma-es/hello?x=1",
            "/qsx/1/ma-es/0/1",
            "/login",
            "/actuator/health"
        })
            try (var line = rabat.lineTo(madrid.fingerprint())) {
                refused(line.get(URI.create(madrid.address().value() + path)), 404, "NO_SUCH_ROUTE");
            }
        refused(put("ma-es/hello", new byte[0]), 405, "OTHER_METHOD");
    }

    @Test
    void a_body_of_the_longest_letter_is_taken() throws IOException {
        assertThat(put("ma-es/receipts", new byte[DoorBounds.BODY]).status()).isEqualTo(200);
    }

    private Heard ask(String route) throws IOException {
        try (var line = rabat.lineTo(madrid.fingerprint())) {
            return line.get(madrid.address().of(route));
        }
    }

    private Heard put(String route, byte[] body) throws IOException {
        try (var line = rabat.lineTo(madrid.fingerprint())) {
            return line.put(madrid.address().of(route), body);
        }
    }

    private static void refused(Heard heard, int status, String code) {
        assertThat(heard.status()).isEqualTo(status);
        assertThat(Problem.code(heard.body())).isEqualTo(Optional.of(code));
    }
}
