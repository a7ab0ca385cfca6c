package qantara.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import qantara.seal.Opening.Opened;
import qantara.seal.Opening.Refused;

class OpenerTest {
    private final House[] houses = House.pair();
    private final House rabat = houses[0];
    private final House madrid = houses[1];

    @Test
    void a_letter_arrives_as_it_was_written() {
        var letter = rabat.writes(madrid, "أين السيارة البيضاء؟ ¿Dónde está la furgoneta blanca?");
        var opening = madrid.opens(rabat.seals(madrid, letter).bytes());
        assertThat(opening).isInstanceOf(Opened.class);
        var opened = (Opened) opening;
        assertThat(opened.letter().lane()).isEqualTo(letter.lane());
        assertThat(opened.letter().place()).isEqualTo(letter.place());
        assertThat(opened.letter().sheet().body()).isEqualTo(letter.sheet().body());
        assertThat(opened.letter().sheet()).usingRecursiveComparison().isEqualTo(letter.sheet());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4096, Sheet.LONGEST})
    void bodies_of_every_size_arrive(int size) {
        var body = new byte[size];
        new Random(size).nextBytes(body);
        var opening =
                madrid.opens(rabat.seals(madrid, rabat.writes(madrid, body)).bytes());
        assertThat(((Opened) opening).letter().sheet().body()).isEqualTo(body);
    }

    @Test
    void a_letter_in_answer_to_another_to_many_arrives_as_it_was_written() {
        var first = MessageId.fresh(House.NOON, new Random(1));
        var sheet = House.sheet(madrid, "see annex".getBytes(StandardCharsets.UTF_8));
        var answer = new Sheet(
                sheet.id(),
                "reply",
                new TreeSet<>(List.of(madrid.code(), new ServiceCode("FR:DCIS"))),
                List.of(),
                sheet.created(),
                sheet.expires(),
                Optional.of(first),
                sheet.body());
        var letter = new Letter(rabat.to(madrid), new Place(Long.MAX_VALUE, 9, Digest.of(new byte[1])), answer);
        var opening = madrid.opens(rabat.seals(madrid, letter).bytes());
        assertThat(((Opened) opening).letter()).usingRecursiveComparison().isEqualTo(letter);
    }

    @Test
    void a_letter_sealed_again_is_the_same_letter_in_another_envelope() {
        var sealer = new Sealer(rabat.keys);
        var signed = sealer.sign(rabat.writes(madrid, "again"));
        var first = sealer.seal(signed, madrid.pair.prekey());
        var second = sealer.seal(signed, madrid.pair.prekey());
        assertThat(first.digest()).isNotEqualTo(second.digest());
        assertThat(((Opened) madrid.opens(first.bytes())).signed().digest())
                .isEqualTo(((Opened) madrid.opens(second.bytes())).signed().digest())
                .isEqualTo(signed.digest());
    }

    @Test
    void a_kept_letter_is_sealed_again_from_its_bytes() throws Malformed {
        var sealer = new Sealer(rabat.keys);
        var signed = sealer.sign(rabat.writes(madrid, "kept"));
        var again = SignedLetter.read(signed.bytes());
        assertThat(again.digest()).isEqualTo(signed.digest());
        assertThat(madrid.opens(sealer.seal(again, madrid.pair.prekey()).bytes()))
                .isInstanceOf(Opened.class);
    }

    @ParameterizedTest
    @EnumSource(OpeningRefusal.class)
    void what_no_honest_sender_makes_is_refused_by_name(OpeningRefusal reason) {
        var opening = madrid.opens(new Forge(rabat, madrid).refusedFor(reason));
        assertThat(opening).isInstanceOf(Refused.class);
        assertThat(((Refused) opening).reason()).isEqualTo(reason);
    }

    @Test
    void either_signature_alone_is_not_enough() {
        var forge = new Forge(rabat, madrid);
        for (var which : new int[] {0, 1})
            assertThat(((Refused) madrid.opens(forge.content(forge.without(which)))).reason())
                    .isEqualTo(OpeningRefusal.SIGNATURE_MISSING);
    }

    @Test
    void a_letter_of_another_channel_does_not_pass_for_one_of_this() {
        var paris = new House("FR:DCIS");
        madrid.knows(rabat);
        madrid.partners.put(new ChannelId("fr-es-2026"), paris.code());
        var forge = new Forge(rabat, madrid);
        var lane = new Lane(new ChannelId("fr-es-2026"), paris.code(), madrid.code());
        assertThat(madrid.opens(forge.outside(lane))).isInstanceOf(Refused.class);
    }

    @Test
    void old_and_new_signet_are_both_good_until_the_old_one_is_withdrawn() {
        var next = ServiceKeys.generate(rabat.code());
        madrid.signets.put(next.signet().keyId(), next.signet());
        var letter = rabat.writes(madrid, "in between");
        var byOld = rabat.seals(madrid, letter).bytes();
        var sealer = new Sealer(next);
        var byNew = sealer.seal(sealer.sign(letter), madrid.pair.prekey()).bytes();
        assertThat(madrid.opens(byOld)).isInstanceOf(Opened.class);
        assertThat(madrid.opens(byNew)).isInstanceOf(Opened.class);
        madrid.signets.remove(rabat.keys.signet().keyId());
        assertThat(((Refused) madrid.opens(byOld)).reason()).isEqualTo(OpeningRefusal.UNKNOWN_KEY);
        assertThat(madrid.opens(byNew)).isInstanceOf(Opened.class);
    }

    @Test
    void a_prekey_past_its_end_opens_until_its_grace_is_over() {
        var envelope = rabat.seals(madrid, rabat.writes(madrid, "late")).bytes();
        var opener = new Opener(madrid.code(), madrid);
        var over = madrid.pair.prekey().until().plus(PrekeyPair.GRACE);
        assertThat(opener.open(envelope, over.minusMillis(1))).isInstanceOf(Opened.class);
        assertThat(((Refused) opener.open(envelope, over)).reason()).isEqualTo(OpeningRefusal.STALE_EPOCH);
    }

    @Test
    void a_flipped_bit_anywhere_is_refused() {
        var good = rabat.seals(madrid, rabat.writes(madrid, "flip me")).bytes();
        for (int at = 0; at < good.length; at++)
            for (int bit : new int[] {0x01, 0x80}) {
                var bad = good.clone();
                bad[at] ^= (byte) bit;
                assertThat(madrid.opens(bad)).as("byte %d, bit %x", at, bit).isInstanceOf(Refused.class);
            }
    }

    @Test
    void a_cut_envelope_is_refused_wherever_it_is_cut() {
        var good = rabat.seals(madrid, rabat.writes(madrid, "cut me")).bytes();
        for (int length = 0; length < good.length; length++)
            assertThat(madrid.opens(Arrays.copyOf(good, length))).isInstanceOf(Refused.class);
        assertThat(madrid.opens(Arrays.copyOf(good, good.length + 1))).isInstanceOf(Refused.class);
    }

    @Test
    void noise_is_refused_and_never_thrown_at() {
        var random = new Random(20260302);
        for (int i = 0; i < 20_000; i++) {
            var noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            assertThat(madrid.opens(noise)).as("round %d", i).isInstanceOf(Refused.class);
        }
    }

    /// Noise that reaches the inner readers: what is sealed well but says nonsense.
    @Test
    void sealed_noise_is_refused_and_never_thrown_at() {
        var forge = new Forge(rabat, madrid);
        var good = new Sealer(rabat.keys).sign(rabat.writes(madrid, "nonsense")).bytes();
        for (int at = 0; at < good.length; at += 7)
            assertThat(madrid.opens(forge.content(Forge.flipped(good, at)))).isInstanceOf(Refused.class);
    }
}
