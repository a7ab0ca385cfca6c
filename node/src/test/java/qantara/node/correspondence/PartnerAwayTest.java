package qantara.node.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.exchange.Arrival;
import qantara.exchange.Carriage;
import qantara.exchange.Outbox;
import qantara.exchange.Post;
import qantara.exchange.contract.Letters;
import qantara.exchange.contract.Station;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;
import qantara.seal.Envelope;
import qantara.seal.Malformed;
import qantara.seal.MessageId;
import qantara.seal.Sheet;

/// The partner's node is away for five weeks while letters are written every day; then it is back. The engine with the
/// node's own database on both sides, real keys, a clock that is moved by hand. `-Dletters=50000` is the full number.
class PartnerAwayTest {
    private static final int DAYS = 35;
    private static final int LETTERS = Integer.getInteger("letters", 350);
    private static final Duration PATIENCE = qantara.node.correspondence.Letters.PATIENCE;

    private final Random random = new Random(35);
    private final List<Long> order = new ArrayList<>();

    @Test
    void what_was_written_in_five_weeks_arrives_in_its_order_and_once(@TempDir Path one, @TempDir Path other) {
        try (var rabatStore = DataFolder.open(one, () -> {});
                var madridStore = DataFolder.open(other, () -> {})) {
            var rabat = station("MA:DCI", rabatStore, 1);
            var madrid = station("ES:DGP", madridStore, 2);
            rabat.knows(madrid);
            madrid.knows(rabat);
            for (var day = 0; day < DAYS; day++) writeOn(rabat, Letters.NOON.plus(Duration.ofDays(day)));
            assertThat(waiting(rabat)).isEqualTo(LETTERS / DAYS * DAYS);
            var begun = System.nanoTime();
            drain(rabat, madrid, Letters.NOON.plus(Duration.ofDays(DAYS)));
            System.out.printf("%d letters in %d ms%n", order.size(), (System.nanoTime() - begun) / 1_000_000);
            assertThat(order).hasSize(LETTERS / DAYS * DAYS).isSorted().doesNotHaveDuplicates();
            assertThat(waiting(rabat)).isZero();
            assertThat(count(rabatStore, "letter_out where progress = 'ACCEPTED' and receipt is not null"))
                    .isEqualTo(order.size());
            assertThat(count(madridStore, "letter_in")).isEqualTo(order.size());
        }
    }

    private static Station station(String code, Store store, long seed) {
        return new Station(code, new ExchangeCabinet(store, (db, before, after) -> {}), seed);
    }

    private static long count(Store store, String what) {
        return store.read(
                db -> db.sql("select count(*) from " + what).query(Long.class).single());
    }

    private static int waiting(Station rabat) {
        return rabat.cabinet().together(drawer -> drawer.waiting(rabat.lane()));
    }

    /// A day's letters, kept in one transaction, and one try that finds nobody.
    private void writeOn(Station rabat, Instant day) {
        rabat.cabinet().together(drawer -> {
            for (var i = 0; i < LETTERS / DAYS; i++)
                assertThat(rabat.outbox().post(drawer, rabat.lane(), sheet(rabat, day), day))
                        .isInstanceOf(Outbox.Posting.Posted.class);
            return day;
        });
        rabat.delivers((lane, envelope) -> new Carriage.Unreachable("CONNECT"), day);
    }

    private Sheet sheet(Station from, Instant day) {
        return new Sheet(
                MessageId.fresh(day, random),
                "request",
                new TreeSet<>(List.of(from.lane().to())),
                List.of("H0"),
                day,
                day.plus(PATIENCE),
                Optional.empty(),
                Letters.bytes("Where is the lorry?"));
    }

    /// The partner is heard of, and what waits for it is carried round by round.
    private void drain(Station rabat, Station madrid, Instant back) {
        var door = door(madrid, back);
        rabat.cabinet().together(drawer -> {
            rabat.outbox().wake(drawer, rabat.lane(), back);
            return back;
        });
        while (waiting(rabat) > 0)
            assertThat(rabat.delivers(door, back).stopped()).isEmpty();
    }

    private Post door(Station madrid, Instant now) {
        return (lane, envelope) -> {
            var arrival = madrid.accepts(envelope, now);
            assertThat(arrival).isInstanceOf(Arrival.Accepted.class);
            order.add(seq(envelope));
            return Station.answer(arrival);
        };
    }

    private static long seq(byte[] envelope) {
        try {
            return Envelope.read(envelope).outer().seq();
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }
}
