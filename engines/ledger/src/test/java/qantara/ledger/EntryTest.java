package qantara.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static Entry by(String actor, Instant time) {
        return new Entry(0, time, actor, Action.ERASE, Commitment.NOTHING, "", "", "", Outcome.DONE, "");
    }

    @Test
    void a_leaf_leaves_no_room_for_a_name() {
        for (var wrong : new String[] {"Salma Bennis", "سلمى", "x".repeat(65), "two\nlines"})
            assertThatIllegalArgumentException().isThrownBy(() -> by(wrong, Instant.EPOCH));
    }

    @Test
    void a_time_is_kept_in_milliseconds() {
        assertThat(by("o-1", Instant.ofEpochSecond(1, 2_999_999)).time()).isEqualTo(Instant.ofEpochMilli(1002));
        assertThatIllegalArgumentException().isThrownBy(() -> by("o-1", Instant.ofEpochMilli(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> by("o-1", Instant.MAX));
    }

    @Test
    void a_commitment_is_opened_by_its_body_and_salt_and_nothing_else() {
        var salt = new byte[16];
        var commitment = Commitment.to("asked for by telephone".getBytes(UTF_8), salt);
        assertThat(commitment.isTo("asked for by telephone".getBytes(UTF_8), salt))
                .isTrue();
        assertThat(commitment.isTo("asked for by letter".getBytes(UTF_8), salt)).isFalse();
        salt[0] = 1;
        assertThat(commitment.isTo("asked for by telephone".getBytes(UTF_8), salt))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Commitment.to(new byte[0], new byte[15]));
    }
}
