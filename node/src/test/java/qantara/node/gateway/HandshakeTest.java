package qantara.node.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Provider;
import java.util.Arrays;
import org.conscrypt.Conscrypt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the door's TLS lets through, tried by someone who may be lying.
class HandshakeTest {
    private static final String HELLO = "GET /qsx/1/ma-es/hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

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

    @Test
    void the_group_on_the_wire_is_the_hybrid_one_and_the_version_1_3() throws IOException {
        try (var line = RawLine.honest(madrid.door.port(), rabat)) {
            assertThat(Conscrypt.getGroupName(line.socket)).isEqualTo("X25519MLKEM768");
            assertThat(line.socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
            line.send(HELLO);
            assertThat(line.rest()).startsWith("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X25519", "P-256", "P-384", "P-521"})
    void no_classical_group_is_taken(String group) {
        refused("TLSv1.3", group);
    }

    @Test
    void no_older_version_is_taken() {
        refused("TLSv1.2", "X25519");
        refused("TLSv1.2", "X25519MLKEM768");
    }

    private void refused(String version, String group) {
        assertThatThrownBy(() -> {
                    try (var line = RawLine.to(madrid.door.port(), version, group, new ShownIdentity(() -> rabat))) {
                        line.send(HELLO);
                        line.rest();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void without_a_certificate_nothing_is_answered() {
        assertThatThrownBy(() -> {
                    try (var line = RawLine.to(madrid.door.port(), PartnerTls.VERSION, PartnerTls.GROUP)) {
                        line.send(HELLO);
                        line.rest();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void plain_http_gets_no_http_answer() throws IOException {
        try (var socket = new Socket("127.0.0.1", madrid.door.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(HELLO.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("HTTP/");
        }
    }

    @Test
    void nothing_of_ours_is_registered_for_the_whole_process() {
        assertThat(Arrays.stream(java.security.Security.getProviders()).map(Provider::getName))
                .doesNotContain("Conscrypt", "BC");
    }
}
