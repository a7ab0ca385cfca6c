package qantara.node.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.exchange.Carriage;
import qantara.exchange.Incarnation;
import qantara.exchange.Outbox;
import qantara.exchange.Post;
import qantara.node.store.DataFolder;
import qantara.seal.ChannelId;
import qantara.seal.KeyId;
import qantara.seal.KeyRing;
import qantara.seal.Lane;
import qantara.seal.MessageId;
import qantara.seal.PrekeyPair;
import qantara.seal.Sealer;
import qantara.seal.ServiceCode;
import qantara.seal.ServiceKeys;
import qantara.seal.Sheet;
import qantara.seal.Signet;
import qantara.testkit.HandClock;

class PostOfficeTest {
    private static final ServiceCode RABAT = new ServiceCode("MA:DCI");
    private static final Lane HANGS = new Lane(new ChannelId("ma-es"), RABAT, new ServiceCode("ES:DAO"));
    private static final Lane WELL = new Lane(new ChannelId("ma-fr"), RABAT, new ServiceCode("FR:DGPN"));

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final Random ids = new Random(11);
    private final ServiceKeys keys = ServiceKeys.generate(RABAT);
    private final List<Lane> carried = Collections.synchronizedList(new ArrayList<>());

    /// Knows nobody: receipts are not what is tested here.
    private static final class NoRing implements KeyRing {
        @Override
        public Optional<ServiceCode> partner(ChannelId channel) {
            return Optional.empty();
        }

        @Override
        public Optional<Signet> signet(ServiceCode service, KeyId key) {
            return Optional.empty();
        }

        @Override
        public Optional<PrekeyPair> prekey(KeyId key) {
            return Optional.empty();
        }
    }

    private final class OneHangs implements Post {
        @Override
        public Carriage carry(Lane lane, byte[] envelope) {
            return new Carriage.Unreachable("TEST");
        }

        @Override
        public CompletionStage<List<Carriage>> carryAll(Lane lane, List<byte[]> envelopes) {
            carried.add(lane);
            return lane.equals(HANGS)
                    ? new CompletableFuture<>()
                    : CompletableFuture.completedFuture(List.of(carry(lane, envelopes.getFirst())));
        }
    }

    @Test
    void a_partner_that_hangs_keeps_no_other_waiting_and_gets_no_second_round() {
        try (var store = DataFolder.open(folder, () -> {})) {
            var cabinet = new ExchangeCabinet(store, (db, before, after) -> {});
            var random = new SecureRandom();
            var outbox = new Outbox(
                    new Sealer(keys),
                    new NoRing(),
                    (service, now) -> Optional.of(PrekeyPair.generate(
                                    ServiceKeys.generate(service),
                                    1,
                                    now.minus(Duration.ofDays(1)),
                                    now.plus(Duration.ofDays(1)))
                            .prekey()),
                    Incarnation.fresh(random),
                    new Random(5));
            try (var office = new PostOffice(store, cabinet, outbox, new OneHangs(), clock)) {
                for (var lane : List.of(HANGS, WELL))
                    cabinet.together(drawer -> outbox.post(drawer, lane, sheet(lane), clock.instant()));
                office.open();
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> Collections.frequency(List.copyOf(carried), WELL) >= 2);
                assertThat(Collections.frequency(carried, HANGS)).isEqualTo(1);
            }
        }
    }

    @Test
    void a_partner_that_is_away_is_not_tried_once_for_each_letter() {
        try (var store = DataFolder.open(folder, () -> {})) {
            var cabinet = new ExchangeCabinet(store, (db, before, after) -> {});
            var time = new HandClock(clock.instant().plus(Duration.ofMinutes(5)));
            var prekey = PrekeyPair.generate(
                            ServiceKeys.generate(WELL.to()),
                            1,
                            time.instant().minus(Duration.ofDays(1)),
                            time.instant().plus(Duration.ofDays(1)))
                    .prekey();
            var outbox = new Outbox(
                    new Sealer(keys),
                    new NoRing(),
                    (service, now) -> Optional.of(prekey),
                    new Incarnation(5),
                    new Random(5));
            try (var office = new PostOffice(store, cabinet, outbox, new OneHangs(), time)) {
                for (int i = 0; i < 100; i++) post(cabinet, outbox, WELL);
                for (int i = 0; i < 10; i++) office.round();
                assertThat(carried).hasSize(1);
                time.pass(Duration.ofSeconds(1));
                for (int i = 0; i < 10; i++) office.round();
                assertThat(carried).hasSize(2);
                office.heardFrom(WELL);
                office.round();
                assertThat(carried).hasSize(3);
            }
        }
    }

    private void post(ExchangeCabinet cabinet, Outbox outbox, Lane lane) {
        cabinet.together(drawer -> outbox.post(drawer, lane, sheet(lane), clock.instant()));
    }

    private Sheet sheet(Lane lane) {
        var now = clock.instant();
        return new Sheet(
                MessageId.fresh(now, ids),
                "request",
                new TreeSet<>(List.of(lane.to())),
                List.of("H0"),
                now,
                now.plus(Duration.ofDays(1)),
                Optional.empty(),
                new byte[] {1});
    }
}
