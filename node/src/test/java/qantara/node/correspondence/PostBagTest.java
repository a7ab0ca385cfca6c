package qantara.node.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.exchange.Arrival;
import qantara.exchange.Consignment;
import qantara.handling.Purpose;
import qantara.testkit.HandClock;

class PostBagTest {
    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-11-24T08:00:00Z"));
    private Bureau rabat;
    private Bureau madrid;

    @BeforeEach
    void open() {
        rabat = new Bureau(folder.resolve("rabat"), "MA:DCI", clock, Optional.empty());
        madrid = new Bureau(folder.resolve("madrid"), "ES:DAO", clock, Optional.empty());
        rabat.knows(madrid, Purpose.INVESTIGATION);
        madrid.knows(rabat, Purpose.INVESTIGATION);
    }

    @AfterEach
    void close() {
        rabat.close();
        madrid.close();
    }

    private List<byte[]> envelopes(int count) {
        IntStream.range(0, count).forEach(_ -> rabat.asks(madrid));
        return rabat.ready().stream().map(Consignment::carried).toList();
    }

    private static byte[] receipt(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Accepted(var letter, var receipt) -> receipt;
            case Arrival.AlreadyHave(var receipt) -> receipt;
            case Arrival.Declined(var letter, var code, var receipt) -> receipt;
            case Arrival.Conflict c -> throw new AssertionError("a conflict");
            case Arrival.Unopened u -> throw new AssertionError("unopened");
            case Arrival.TooEarly t -> throw new AssertionError("too early");
            case Arrival.Incomplete i -> throw new AssertionError("attachments are missing");
        };
    }

    @Test
    void thirty_two_letters_that_come_together_share_one_signature_and_one_leaf_each() {
        var envelopes = envelopes(32);
        var openings = envelopes.stream().map(madrid.tray::open).toList();
        var receipts =
                madrid.tray.takeAll(openings).stream().map(PostBagTest::receipt).toList();
        assertThat(receipts).hasSize(32).allMatch(one -> Arrays.equals(one, receipts.getFirst()));
        for (var envelope : envelopes)
            assertThat(receipt(madrid.tray.take(envelope))).isEqualTo(receipts.getFirst());
        assertThat(madrid.dossier(new ThreadRef(2026, 32)).partner()).contains(rabat.service);
    }

    @Test
    void letters_that_come_at_once_share_receipts_and_each_is_answered_after_its_commit() {
        var envelopes = envelopes(32);
        try (var bag = new PostBag(madrid.tray)) {
            var answers = new ArrayList<CompletableFuture<Arrival>>();
            for (var envelope : envelopes) answers.add(bag.put(envelope).toCompletableFuture());
            var receipts = answers.stream()
                    .map(CompletableFuture::join)
                    .map(PostBagTest::receipt)
                    .map(Arrays::hashCode)
                    .distinct()
                    .toList();
            assertThat(receipts).hasSizeLessThan(32);
        }
        assertThat(madrid.dossier(new ThreadRef(2026, 32)).partner()).contains(rabat.service);
    }

    @Test
    void what_is_no_letter_spoils_nothing_for_its_neighbours() {
        var envelopes = new ArrayList<>(envelopes(2));
        envelopes.add(1, new byte[] {1, 2, 3});
        var arrivals =
                madrid.tray.takeAll(envelopes.stream().map(madrid.tray::open).toList());
        assertThat(arrivals.get(0)).isInstanceOf(Arrival.Accepted.class);
        assertThat(arrivals.get(1)).isInstanceOf(Arrival.Unopened.class);
        assertThat(arrivals.get(2)).isInstanceOf(Arrival.Accepted.class);
    }

    @Test
    void a_letter_that_the_program_fails_on_is_set_aside_and_the_others_are_taken() {
        var envelopes = envelopes(3);
        madrid.store.write(db -> db.sql("""
                create trigger no_second before insert on exchange_thread when new.number = 2
                begin select raise(abort, 'a fault of the program'); end""").update());
        var arrivals =
                madrid.tray.takeAll(envelopes.stream().map(madrid.tray::open).toList());
        assertThat(arrivals.get(0)).isInstanceOf(Arrival.Accepted.class);
        assertThat(arrivals.get(1))
                .isInstanceOfSatisfying(
                        Arrival.Declined.class,
                        declined -> assertThat(declined.code()).isEqualTo("NOT_PROCESSED"));
        madrid.store.write(db -> db.sql("drop trigger no_second").update());
        assertThat(madrid.tray.take(envelopes.get(2))).isNotInstanceOf(Arrival.TooEarly.class);
    }
}
