package qantara.crosscheck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qantara.crosscheck.Edition;
import qantara.crosscheck.Lookup;
import qantara.crosscheck.StandingCheck;
import qantara.crosscheck.StandingChecks;
import qantara.crosscheck.Terms;
import qantara.crosscheck.Tier;

/// What every store of standing checks does. A store extends this test and gives a fresh, empty one.
public abstract class StandingChecksContract {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Terms TERMS = new Terms("MA-ES-2026", 3, Tier.FULL_BIRTH_DATE, "TERROR");

    private StandingChecks checks = new MemoryStandingChecks();

    /// A fresh, empty store.
    protected abstract StandingChecks checks();

    @BeforeEach
    void fresh() {
        checks = checks();
    }

    /// A look-up under those terms, as `docs/protocol` lays it out: 32 slots of ristretto255.
    private static Lookup lookup(Terms terms) {
        return Lookup.of(ByteBuffer.allocate(60 + 32 * 64)
                .put((byte) 2)
                .put((byte) 'L')
                .put((byte) 1)
                .put((byte) 1)
                .putInt((int) terms.epoch())
                .putShort((short) terms.keys())
                .put(Arrays.copyOf(terms.agreement().getBytes(StandardCharsets.US_ASCII), 32))
                .put(Arrays.copyOf(terms.purpose().getBytes(StandardCharsets.US_ASCII), 16))
                .putShort((short) 32)
                .array());
    }

    private static StandingCheck check(String id, Terms terms, long sequence, Duration life) {
        return new StandingCheck(id, lookup(terms), new Edition(new byte[16]), sequence, NOON, NOON.plus(life));
    }

    @Test
    void a_check_is_found_as_it_was_kept() {
        var check = check("a", TERMS, 4, Duration.ofDays(2));
        checks.keep(check);
        assertThat(checks.under(TERMS, NOON, "", 10)).containsExactly(check);
    }

    @Test
    void a_check_takes_the_place_of_the_one_with_its_id() {
        checks.keep(check("a", TERMS, 4, Duration.ofDays(2)));
        var later = check("a", TERMS, 5, Duration.ofDays(2));
        checks.keep(later);
        assertThat(checks.under(TERMS, NOON, "", 10)).containsExactly(later);
    }

    @Test
    void other_terms_are_left_out() {
        var other = new Terms("MA-ES-2026", 4, Tier.FULL_BIRTH_DATE, "TERROR");
        checks.keep(check("a", other, 4, Duration.ofDays(2)));
        assertThat(checks.under(TERMS, NOON, "", 10)).isEmpty();
        assertThat(checks.under(other, NOON, "", 10)).hasSize(1);
    }

    @Test
    void a_check_that_is_over_is_not_given() {
        checks.keep(check("a", TERMS, 4, Duration.ofHours(1)));
        assertThat(checks.under(TERMS, NOON.plusSeconds(3599), "", 10)).hasSize(1);
        assertThat(checks.under(TERMS, NOON.plusSeconds(3600), "", 10)).isEmpty();
    }

    @Test
    void checks_come_by_id_and_in_pages() {
        for (var id : new String[] {"c", "a", "b"}) checks.keep(check(id, TERMS, 4, Duration.ofDays(2)));
        assertThat(checks.under(TERMS, NOON, "", 2))
                .extracting(StandingCheck::id)
                .containsExactly("a", "b");
        assertThat(checks.under(TERMS, NOON, "b", 2))
                .extracting(StandingCheck::id)
                .containsExactly("c");
    }

    @Test
    void a_check_that_is_ended_is_gone_and_ending_none_does_nothing() {
        checks.keep(check("a", TERMS, 4, Duration.ofDays(2)));
        checks.end("b");
        checks.end("a");
        assertThat(checks.under(TERMS, NOON, "", 10)).isEmpty();
    }

    @Test
    void those_over_are_taken_out_and_counted() {
        checks.keep(check("a", TERMS, 4, Duration.ofHours(1)));
        checks.keep(check("b", TERMS, 4, Duration.ofDays(1)));
        assertThat(checks.endThoseOver(NOON.plus(Duration.ofHours(2)))).isOne();
        assertThat(checks.endThoseOver(NOON.plus(Duration.ofHours(2)))).isZero();
        assertThat(checks.under(TERMS, NOON, "", 10))
                .extracting(StandingCheck::id)
                .containsExactly("b");
    }
}
