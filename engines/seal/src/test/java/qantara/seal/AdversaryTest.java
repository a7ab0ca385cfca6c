package qantara.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import qantara.seal.Opening.Opened;
import qantara.seal.Opening.Refused;
import qantara.seal.Receipt.Head;
import qantara.seal.Receipt.Line;

/// Each reader of the room against many thousands of spoiled inputs: refused, never thrown at, never slow. The seed of
/// a failure stands in its message.
class AdversaryTest {
    private static final Duration MOST = Duration.ofSeconds(1);

    private final House[] houses = House.pair();
    private final House rabat = houses[0];
    private final House madrid = houses[1];

    /// A reader that refuses by [Malformed].
    private interface Reading {
        Object read(byte[] bytes) throws Malformed;
    }

    private static void attack(byte[] good, int rounds, Reading reading) {
        for (int seed = 0; seed < rounds; seed++) {
            var bad = new Mutator(new Random(seed)).spoil(good);
            if (Arrays.equals(bad, good)) continue;
            var start = System.nanoTime();
            assertThat(isRead(reading, bad)).as("seed %d is read", seed).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("seed %d", seed)
                    .isLessThan(MOST);
        }
    }

    private static boolean isRead(Reading reading, byte[] bytes) {
        try {
            reading.read(bytes);
            return true;
        } catch (Malformed e) {
            return false;
        }
    }

    @Test
    void no_spoiled_envelope_is_opened() {
        var good =
                rabat.seals(madrid, rabat.writes(madrid, "Where is the van?")).bytes();
        attack(good, 20_000, this::opened);
    }

    /// The outside is right and the key fits: what was sealed is spoiled.
    @Test
    void nothing_spoiled_is_opened_though_it_was_sealed_well() {
        var forge = new Forge(rabat, madrid);
        var good = new Sealer(rabat.keys)
                .sign(rabat.writes(madrid, "Where is the van?"))
                .bytes();
        attack(good, 10_000, bytes -> opened(forge.content(bytes)));
    }

    private Object opened(byte[] bytes) throws Malformed {
        return switch (madrid.opens(bytes)) {
            case Opened opened -> opened;
            case Opening.GivenUp givenUp -> givenUp;
            case Refused refused -> throw new Malformed(Malformed.Fault.WRONG_SHAPE);
        };
    }

    @Test
    void no_spoiled_receipt_is_believed() {
        var id = MessageId.fresh(House.NOON, new Random(3));
        var letter = Optional.of(Digest.of(new byte[1]));
        var line = new Line(new Stage.Held(), id, 5, 2, letter, Digest.of(new byte[2]), House.NOON);
        var receipt = new Receipt(rabat.to(madrid), House.NOON, new Head(5, 2), List.of(line, line));
        var good = Receipts.sign(madrid.keys, receipt);
        attack(good, 10_000, bytes -> Receipts.verify(bytes, rabat.to(madrid), rabat));
    }

    @Test
    void no_spoiled_prekey_or_signet_is_read() {
        attack(madrid.pair.prekey().toBytes(), 10_000, bytes -> Prekey.read(bytes, madrid.keys.signet()));
        var signet = rabat.keys.signet();
        attack(signet.toBytes(), 10_000, bytes -> {
            if (!Signet.read(bytes).equals(signet)) throw new Malformed(Malformed.Fault.WRONG_SHAPE);
            return signet;
        });
    }

    @Test
    void no_spoiled_record_of_non_delivery_is_believed() {
        var sealer = new Sealer(rabat.keys);
        var good = sealer.undelivered(sealer.sign(rabat.writes(madrid, "late")), 3, House.NOON);
        attack(good, 5_000, bytes -> NonDelivery.verify(bytes, madrid));
    }
}
