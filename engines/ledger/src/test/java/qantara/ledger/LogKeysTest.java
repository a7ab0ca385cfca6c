package qantara.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogKeysTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LogKeys KEYS = LogKeys.generate("rabat.example/log", new SecureRandom());
    private final Hash root = Tree.leaf(new byte[] {7});

    @Test
    void what_the_log_signs_is_read_as_its_own() {
        assertThat(KEYS.identity().read(KEYS.sign(5, root, NOON)))
                .isEqualTo(new CheckpointReading.Genuine(new Checkpoint("rabat.example/log", 5, root), NOON));
    }

    @Test
    void another_log_of_the_same_name_is_not_believed() {
        var other = LogKeys.generate("rabat.example/log", new SecureRandom());
        assertThat(KEYS.identity().read(other.sign(5, root, NOON)))
                .isEqualTo(new CheckpointReading.Doubtful(CheckpointReading.Why.NOT_SIGNED_BY_BOTH));
    }

    @Test
    void keys_that_were_kept_are_taken_back() {
        var again = LogKeys.restore(KEYS.secret());
        assertThat(KEYS.identity().read(again.sign(9, root, NOON))).isInstanceOf(CheckpointReading.Genuine.class);
        assertThat(again.secret()).isEqualTo(KEYS.secret());
    }

    @Test
    void a_damaged_key_file_is_refused() {
        var text = new String(KEYS.secret(), US_ASCII);
        for (var wrong : new String[] {"", "one line\n", text + "more\n", text.replace("rabat", "casa")})
            assertThatIllegalArgumentException().isThrownBy(() -> LogKeys.restore(wrong.getBytes(US_ASCII)));
    }

    @Test
    void a_key_of_the_other_scheme_is_refused() {
        var key = KEYS.identity().classicalVkey();
        assertThatIllegalArgumentException().isThrownBy(() -> LogIdentity.of(key, key));
    }
}
