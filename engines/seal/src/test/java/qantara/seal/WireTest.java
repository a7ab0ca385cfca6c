package qantara.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.upokecenter.cbor.CBORObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import qantara.seal.Malformed.Fault;

/// What vectors/seal/cbor.json cannot say.
class WireTest {
    private static final Bounds SMALL = new Bounds(64, 4, 16);

    @Test
    void more_bytes_than_the_bound_are_not_looked_at() {
        var refusal = catchThrowableOfType(Malformed.class, () -> Wire.read(new byte[65], SMALL));
        assertThat(refusal.fault()).isEqualTo(Fault.TOO_LARGE);
    }

    /// What passes the bounds and the re-encoding is deterministic in the library's eyes too.
    @Test
    void noise_is_refused_or_is_already_in_its_one_form() throws Malformed {
        var random = new Random(7);
        int read = 0;
        for (int i = 0; i < 100_000; i++) {
            var noise = new byte[1 + random.nextInt(12)];
            random.nextBytes(noise);
            try {
                assertThat(Wire.write(Wire.read(noise, SMALL))).isEqualTo(noise);
                read++;
            } catch (Malformed e) {
                assertThat(e.fault()).isNotNull();
            }
        }
        assertThat(read).isPositive();
    }

    @Test
    void a_megabyte_of_nested_heads_is_refused_at_once() {
        var deep = new byte[1 << 20];
        Arrays.fill(deep, (byte) 0x81);
        var start = System.nanoTime();
        var refusal = catchThrowableOfType(Malformed.class, () -> Wire.read(deep, new Bounds(1 << 20, 8, 1 << 20)));
        assertThat(refusal.fault()).isEqualTo(Fault.TOO_DEEP);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void fields_that_nobody_asks_for_are_let_be() throws Malformed {
        var bytes = new Form().number(1, 5).text(99, "from a newer partner").toBytes();
        assertThat(Fields.read(bytes, SMALL).number(1, 0, 9)).isEqualTo(5);
    }

    @Test
    void a_field_of_another_kind_is_of_the_wrong_shape() throws Malformed {
        var fields = Fields.read(new Form().text(1, "five").toBytes(), SMALL);
        var refusal = catchThrowableOfType(Malformed.class, () -> fields.number(1, 0, 9));
        assertThat(refusal.fault()).isEqualTo(Fault.WRONG_SHAPE);
    }

    @Test
    void a_tagged_map_is_no_form() {
        var bytes = CBORObject.NewMap().WithTag(16).EncodeToBytes();
        assertThat(catchThrowableOfType(Malformed.class, () -> Fields.read(bytes, SMALL))
                        .fault())
                .isEqualTo(Fault.WRONG_SHAPE);
    }
}
