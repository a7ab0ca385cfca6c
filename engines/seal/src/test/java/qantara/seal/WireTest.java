package qantara.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.upokecenter.cbor.CBORObject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qantara.seal.Malformed.Fault;

class WireTest {
    private static final Bounds SMALL = new Bounds(64, 4, 16);

    @ParameterizedTest
    @CsvSource({
        "00",
        "1818",
        "20",
        "3903e7",
        "40",
        "43010203",
        "60",
        "62c3bc",
        "80",
        "83010203",
        "a0",
        "a201020304",
        "a2010120f5",
        "d080",
        "f4",
        "f6",
        "1bffffffffffffffff"
    })
    void the_one_form_of_a_value_is_read_and_written_again(String hex) throws Malformed {
        var bytes = HexFormat.of().parseHex(hex);
        assertThat(Wire.write(Wire.read(bytes, SMALL))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOT_CANONICAL, nothing",
        "0000, NOT_CANONICAL, two values",
        "1800, NOT_CANONICAL, a number in two bytes that needs one",
        "190018, NOT_CANONICAL, a number in three bytes that needs two",
        "1a0000ffff, NOT_CANONICAL, a number in five bytes that needs three",
        "5800, NOT_CANONICAL, a length in two bytes that needs one",
        "5fff, NOT_CANONICAL, a string of unknown length",
        "9fff, NOT_CANONICAL, an array of unknown length",
        "bfff, NOT_CANONICAL, a map of unknown length",
        "ff, NOT_CANONICAL, a break that breaks nothing",
        "1c, NOT_CANONICAL, a reserved head",
        "a2030401 02, NOT_CANONICAL, keys in the wrong order",
        "a201020103, NOT_CANONICAL, a key twice",
        "61ff, NOT_CANONICAL, not UTF-8",
        "63eda080, NOT_CANONICAL, half a surrogate pair",
        "62c080, NOT_CANONICAL, NUL written too long",
        "fb3ff0000000000000, NOT_CANONICAL, 1.0 in eight bytes that needs two",
        "41, NOT_CANONICAL, a string that is cut off",
        "83010, NOT_CANONICAL, an array that is cut off",
        "19, NOT_CANONICAL, a head that is cut off",
        "5bffffffffffffffff, NOT_CANONICAL, a length beyond all memory",
        "9b7fffffffffffffff, NOT_CANONICAL, an array beyond all memory",
        "bb7fffffffffffffff, NOT_CANONICAL, a map beyond all memory",
        "818181818100, TOO_DEEP, too many arrays in each other",
        "d0d0d0d0d000, TOO_DEEP, too many tags on each other",
        "90010203040506070809101112131415 16, TOO_LARGE, more items than are read",
    })
    void every_other_form_is_refused(String hex, Fault fault, String what) {
        var bytes = HexFormat.of().parseHex(padded(hex));
        var refusal = catchThrowableOfType(Malformed.class, () -> Wire.read(bytes, SMALL));
        assertThat(refusal).as(what).isNotNull();
        assertThat(refusal.fault()).as(what).isEqualTo(fault);
    }

    private static String padded(String hex) {
        var digits = hex.replace(" ", "");
        return digits.length() % 2 == 0 ? digits : digits.substring(0, digits.length() - 1);
    }

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
        java.util.Arrays.fill(deep, (byte) 0x81);
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
