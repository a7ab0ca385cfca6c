package qantara.node.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.exchange.Arrival;
import qantara.exchange.Outbox;
import qantara.exchange.Post;
import qantara.exchange.contract.Letters;
import qantara.exchange.contract.Station;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;
import qantara.seal.Letter;
import qantara.seal.MessageId;
import qantara.seal.Sheet;

/// Urgent letters are written while many others wait for a partner that was away: they are with it in the first round,
/// and no thread's letters come in another order than they were written. The engine with the node's own database on
/// both sides, real keys. `-Dletters=50000` is the full number.
class UrgentLettersTest {
    private static final int LETTERS = Integer.getInteger("letters", 400);
    private static final int THREADS = 7;

    private final Random random = new Random(29);
    private final Map<MessageId, String> thread = new LinkedHashMap<>();
    private final List<MessageId> came = new ArrayList<>();

    @Test
    void an_urgent_letter_is_there_in_the_first_round_and_every_thread_keeps_its_order(
            @TempDir Path one, @TempDir Path other) {
        try (var rabatStore = DataFolder.open(one, () -> {});
                var madridStore = DataFolder.open(other, () -> {})) {
            var rabat = station("MA:DCI", rabatStore, 1);
            var madrid = station("ES:DGP", madridStore, 2);
            rabat.knows(madrid);
            madrid.knows(rabat);
            write(rabat, 1, "urgent", true);
            for (var i = 0; i < LETTERS; i++) write(rabat, 1, "usual " + i % THREADS, false);
            write(rabat, 2, "urgent", true);
            write(rabat, 1, "as urgent", true);

            round(rabat, madrid);
            assertThat(came.subList(0, 4))
                    .extracting(thread::get)
                    .containsExactly("urgent", "urgent", "urgent", "as urgent");
            assertThat(came).hasSize(Outbox.ROUND);
            while (waiting(rabat) > 0) round(rabat, madrid);

            assertThat(came).hasSize(LETTERS + 4).doesNotHaveDuplicates();
            assertThat(byThread(came)).isEqualTo(byThread(thread.keySet()));
            assertThat(count(rabatStore, "letter_out where progress = 'ACCEPTED'"))
                    .isEqualTo(LETTERS + 4);
            assertThat(count(madridStore, "letter_in")).isEqualTo(LETTERS + 4);
        }
    }

    private Map<String, List<MessageId>> byThread(Iterable<MessageId> letters) {
        var threads = new LinkedHashMap<String, List<MessageId>>();
        letters.forEach(letter -> threads.computeIfAbsent(thread.get(letter), _ -> new ArrayList<>())
                .add(letter));
        return threads;
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

    private void write(Station from, int letters, String of, boolean urgent) {
        from.cabinet().together(drawer -> {
            for (var i = 0; i < letters; i++) {
                var sheet = sheet(from);
                assertThat(from.outbox().post(drawer, from.lane(), sheet, Letters.NOON))
                        .isInstanceOf(Outbox.Posting.Posted.class);
                if (urgent) drawer.hasten(sheet.id());
                thread.put(sheet.id(), of);
            }
            return of;
        });
    }

    private Sheet sheet(Station from) {
        return new Sheet(
                MessageId.fresh(Letters.NOON, random),
                "request",
                new TreeSet<>(List.of(from.lane().to())),
                List.of("H0"),
                Letters.NOON,
                Letters.NOON.plus(qantara.node.correspondence.Letters.PATIENCE),
                Optional.empty(),
                Letters.bytes("Where is the lorry?"));
    }

    private void round(Station rabat, Station madrid) {
        assertThat(rabat.delivers(door(madrid), Letters.NOON).stopped()).isEmpty();
    }

    /// What is taken in is with the officer: its effect is in the same transaction.
    private Post door(Station madrid) {
        return (lane, envelope) -> {
            var arrival = madrid.accepts(envelope, Letters.NOON);
            assertThat(arrival)
                    .isInstanceOfSatisfying(Arrival.Accepted.class, accepted -> came.add(id(accepted.letter())));
            return Station.answer(arrival);
        };
    }

    private static MessageId id(Letter letter) {
        return letter.id();
    }
}
