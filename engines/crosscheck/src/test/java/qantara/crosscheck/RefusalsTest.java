package qantara.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static qantara.crosscheck.House.NOON;
import static qantara.crosscheck.House.TERMS;
import static qantara.crosscheck.House.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import qantara.names.NameKeys;

/// What a partner may send and is refused for, each by its name.
class RefusalsTest {
    private final House madrid = new House(Suite.RISTRETTO255_SHA512);

    private static CheckRefusal why(Evaluation evaluation) {
        return switch (evaluation) {
            case Evaluation.Answered _ -> throw new AssertionError("answered");
            case Evaluation.Refused refused -> refused.why();
        };
    }

    private CheckRefusal why(byte[] question, Instant now) {
        return why(madrid.evaluator().evaluate(question, now));
    }

    private byte[] question() {
        return question(TERMS);
    }

    private byte[] question(Terms terms) {
        return madrid.asks(person("Karim Zerhouni", "1975-03-19"), terms, "e1")
                .question()
                .bytes();
    }

    private static byte[] withSlot(House house, String hex) {
        var question =
                house.asks(person("Karim Zerhouni", "1975-03-19"), TERMS, "e1").question();
        var slots = new ArrayList<>(question.batch().elements());
        slots.set(20, Hex.bytes(hex));
        return new Question(house.suite, question.id(), TERMS, House.DESK, Batch.of(house.suite, slots)).bytes();
    }

    /// RFC 9496, appendix A.3, gives the encodings that must not be accepted; the last is the identity.
    @ParameterizedTest
    @CsvSource({
        "NOT_A_POINT, 00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "NOT_A_POINT, ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "NOT_A_POINT, f3ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "NOT_A_POINT, edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "NOT_A_POINT, 0100000000000000000000000000000000000000000000000000000000000000",
        "NOT_A_POINT, ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "NOT_A_POINT, 26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371",
        "IDENTITY, 0000000000000000000000000000000000000000000000000000000000000000"
    })
    void a_bad_element_of_ristretto255_is_refused(CheckRefusal why, String hex) {
        assertThat(why(madrid.evaluator().evaluate(withSlot(madrid, hex), NOON)))
                .isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_A_POINT, 02ffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
        "NOT_A_POINT, 02ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "NOT_A_POINT, 020000000000000000000000000000000000000000000000000000000000000001",
        "NOT_A_POINT, 046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296",
        "NOT_A_POINT, 056b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296",
        "IDENTITY, 000000000000000000000000000000000000000000000000000000000000000000"
    })
    void a_bad_element_of_p256_is_refused(CheckRefusal why, String hex) {
        var house = new House(Suite.P256_SHA256);
        assertThat(why(house.evaluator().evaluate(withSlot(house, hex), NOON))).isEqualTo(why);
    }

    @ParameterizedTest
    @EnumSource
    void a_scalar_of_zero_or_not_reduced_is_refused(Suite suite) throws Unfit {
        var oprf = House.SUITES.oprf(suite, Mode.POPRF).orElseThrow();
        var zero = new byte[32];
        var large = House.seed(255);
        for (var bad : new byte[][] {zero, large})
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    Unfit.class, () -> oprf.turning(bad, new byte[1]))
                            .why())
                    .isEqualTo(CheckRefusal.NOT_A_SCALAR);
    }

    @Test
    void terms_that_nothing_was_agreed_for_are_refused() {
        assertThat(why(question(new Terms("MA-FR-2026", 3, Tier.FULL_BIRTH_DATE, "TERROR")), NOON))
                .isEqualTo(CheckRefusal.UNKNOWN_TERMS);
        assertThat(why(question(new Terms("MA-ES-2026", 3, Tier.FULL_BIRTH_DATE, "TRAFFIC")), NOON))
                .isEqualTo(CheckRefusal.UNKNOWN_TERMS);
    }

    @Test
    void a_question_of_another_set_of_name_keys_is_refused_by_name() {
        var other = new Terms("MA-ES-2026", 3, NameKeys.SET + 1, Tier.FULL_BIRTH_DATE, "TERROR");
        assertThat(why(question(other), NOON)).isEqualTo(CheckRefusal.OTHER_KEYS);
    }

    @Test
    void the_year_of_birth_alone_is_refused_unless_the_agreement_turns_it_on() {
        var terms = new Terms("MA-ES-2026", 3, Tier.BIRTH_YEAR, "TERROR");
        assertThat(why(question(terms), NOON)).isEqualTo(CheckRefusal.UNKNOWN_TERMS);
        madrid.offer =
                new Offer(madrid.key, Set.of(Tier.BIRTH_YEAR), Set.of("TERROR"), Allowance.USUAL, Optional.empty());
        assertThat(madrid.evaluator().evaluate(question(terms), NOON)).isInstanceOf(Evaluation.Answered.class);
    }

    @Test
    void an_epoch_that_is_over_or_has_not_begun_is_refused() {
        assertThat(why(question(), House.EPOCH.until())).isEqualTo(CheckRefusal.EPOCH_CLOSED);
        assertThat(why(question(), House.EPOCH.from().minusMillis(1))).isEqualTo(CheckRefusal.EPOCH_CLOSED);
    }

    @Test
    void a_suite_that_the_agreement_did_not_choose_is_refused() {
        var other = new House(Suite.P256_SHA256);
        var question =
                other.asks(person("Karim Zerhouni", "1975-03-19"), TERMS, "e1").question();
        assertThat(why(question.bytes(), NOON)).isEqualTo(CheckRefusal.WRONG_SUITE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, UNKNOWN_VERSION",
        "1, MALFORMED",
        "2, WRONG_SUITE",
        "3, MALFORMED",
        "9, OTHER_KEYS",
        "138, BATCH_SIZE",
        "139, BATCH_SIZE"
    })
    void a_field_out_of_its_range_is_refused(int at, CheckRefusal why) {
        var question = question();
        question[at] = 99;
        assertThat(why(question, NOON)).isEqualTo(why);
    }

    @Test
    void a_question_too_short_or_too_long_is_refused() {
        var question = question();
        assertThat(why(java.util.Arrays.copyOf(question, question.length - 1), NOON))
                .isEqualTo(CheckRefusal.MALFORMED);
        assertThat(why(java.util.Arrays.copyOf(question, question.length + 1), NOON))
                .isEqualTo(CheckRefusal.MALFORMED);
        assertThat(why(new byte[0], NOON)).isEqualTo(CheckRefusal.MALFORMED);
    }

    @Test
    void a_question_that_is_refused_for_its_points_has_spent_its_allowance() {
        var identity = "00".repeat(32);
        assertThat(why(withSlot(madrid, identity), NOON)).isEqualTo(CheckRefusal.IDENTITY);
        assertThat(madrid.book.<Integer>together(
                        page -> page.spent(new Account(Account.Kind.AGREEMENT, "MA-ES-2026"), NOON.minusSeconds(1))))
                .isOne();
    }

    @Test
    void a_refusal_is_logged_with_its_reason_and_without_a_name() {
        var evaluation = madrid.evaluator().evaluate(question(), House.EPOCH.until());
        assertThat(evaluation)
                .isInstanceOfSatisfying(
                        Evaluation.Refused.class,
                        refused -> assertThat(new String(
                                        refused.transcript().orElseThrow().statement(),
                                        java.nio.charset.StandardCharsets.US_ASCII))
                                .contains("outcome EPOCH_CLOSED\n", "slots 32\n", "basis LAW-37.22-7\n")
                                .doesNotContainIgnoringCase("Zerhouni"));
    }
}
