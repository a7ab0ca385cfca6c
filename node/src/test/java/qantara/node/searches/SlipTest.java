package qantara.node.searches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import qantara.crosscheck.Tier;
import qantara.exchange.Message.CheckMessage;

class SlipTest {
    private static final Slip.Shelf SHELF = new Slip.Shelf("AG-2026-0001", 3, "INVESTIGATION", Tier.IDENTIFIER);
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    static Stream<Slip> slips() {
        return Stream.of(
                new Slip.Offered(
                        "AG-2026-0001", 3, 1, new byte[32], NOON, NOON.plusSeconds(9), List.of("INVESTIGATION"), 200),
                new Slip.Piece(SHELF, 0, 2, new byte[] {1, 2, 3}),
                new Slip.Changes(List.of(new Slip.Change(SHELF, 1, new byte[] {4}))),
                new Slip.Withdrawn("AG-2026-0001", 3),
                new Slip.Asked(new byte[] {5, 6}),
                new Slip.Answered(ID, new byte[] {7}),
                new Slip.Refused(ID, "BUDGET_SPENT"),
                new Slip.Confirmed(ID, NOON));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void a_slip_is_read_as_it_was_written(Slip slip) {
        assertThat(Slip.read(slip.bytes()).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(slip);
    }

    @Test
    void the_largest_piece_goes_into_a_letter() {
        assertThat(new Slip.Piece(SHELF, 0, 1, new byte[Slip.PIECE]).bytes().length)
                .isLessThanOrEqualTo(CheckMessage.LONGEST);
    }

    @ParameterizedTest
    @MethodSource("slips")
    void a_cut_slip_is_none(Slip slip) {
        var whole = slip.bytes();
        for (var length = 0; length < whole.length; length++)
            assertThat(Slip.read(Arrays.copyOf(whole, length))).isEmpty();
    }

    @Test
    void spoiled_slips_are_never_thrown_at() {
        var seed = 20261125L;
        var random = new Random(seed);
        var all = slips().map(Slip::bytes).toList();
        for (var round = 0; round < 20_000; round++) {
            var spoiled = all.get(random.nextInt(all.size())).clone();
            for (var flips = 0; flips <= random.nextInt(4); flips++)
                spoiled[random.nextInt(spoiled.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(Slip.read(spoiled)).as("seed %d, round %d", seed, round).isNotNull();
        }
    }

    @Test
    void a_piece_beyond_the_last_is_none() {
        assertThat(Slip.read(new Slip.Piece(SHELF, 2, 2, new byte[] {1}).bytes()))
                .isEmpty();
    }
}
