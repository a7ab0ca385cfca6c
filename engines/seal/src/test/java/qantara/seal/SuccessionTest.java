package qantara.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import qantara.seal.Opening.Opened;
import qantara.seal.Opening.Refused;
import qantara.seal.opinion.SecondOpinion;

class SuccessionTest {
    private static final Instant FROM = House.NOON;
    private static final Instant UNTIL = House.NOON.plus(Duration.ofDays(30));

    private final House rabat = new House("MA:DCI");
    private final ServiceKeys next = ServiceKeys.generate(rabat.code());

    @Test
    void whoever_trusts_the_present_keys_learns_the_next_ones() throws Malformed {
        var bytes = Succession.sign(rabat.keys, next, FROM, UNTIL);
        var read = Succession.verify(bytes, rabat.keys.signet());
        assertThat(read.next()).isEqualTo(next.signet());
        assertThat(read.present()).isEqualTo(rabat.keys.signet().keyId());
        assertThat(read.from()).isEqualTo(FROM);
        assertThat(read.until()).isEqualTo(UNTIL);
        assertThat(bytes.length).isLessThan(Succession.LONGEST);
        SecondOpinion.verifies(bytes, "qsx/succession", rabat.keys.signet());
    }

    @Test
    void nobody_else_is_told_anything() {
        var bytes = Succession.sign(rabat.keys, next, FROM, UNTIL);
        for (var other : new Signet[] {next.signet(), new House("ES:DGP").keys.signet()})
            assertThatThrownBy(() -> Succession.verify(bytes, other)).isInstanceOf(Malformed.class);
    }

    @Test
    void keys_that_nobody_has_follow_nobody() throws Malformed {
        var content = Signed.read(Succession.sign(rabat.keys, next, FROM, UNTIL), Signed.Kind.SUCCESSION, BOUNDS)
                .payload();
        var claim = Signed.read(content, Signed.Kind.SIGNET, BOUNDS).payload();
        var unproven = Signed.by(rabat.keys, Signed.Kind.SIGNET, claim).bytes();
        refused(Signed.by(rabat.keys, Signed.Kind.SUCCESSION, unproven).bytes());
        refused(Signed.by(rabat.keys, Signed.Kind.SUCCESSION, claim).bytes());
    }

    @Test
    void keys_of_another_service_follow_nobody() {
        var madrid = new House("ES:DGP").keys;
        assertThatIllegalArgumentException().isThrownBy(() -> Succession.sign(rabat.keys, madrid, FROM, UNTIL));
        var claim = new Form()
                .number(1, 1)
                .bytes(2, rabat.keys.signet().keyId().bytes())
                .bytes(3, madrid.signet().toBytes())
                .instant(4, FROM)
                .instant(5, UNTIL)
                .toBytes();
        var proven = Signed.by(madrid, Signed.Kind.SIGNET, claim).bytes();
        refused(Signed.by(rabat.keys, Signed.Kind.SUCCESSION, proven).bytes());
    }

    @Test
    void a_word_about_other_present_keys_is_not_about_these() {
        var third = ServiceKeys.generate(rabat.code());
        var claim = new Form()
                .number(1, 1)
                .bytes(2, third.signet().keyId().bytes())
                .bytes(3, next.signet().toBytes())
                .instant(4, FROM)
                .instant(5, UNTIL)
                .toBytes();
        var proven = Signed.by(next, Signed.Kind.SIGNET, claim).bytes();
        refused(Signed.by(rabat.keys, Signed.Kind.SUCCESSION, proven).bytes());
    }

    @Test
    void the_overlap_has_an_end() {
        var tooLong = FROM.plus(Succession.LONGEST_OVERLAP).plusMillis(1);
        assertThatIllegalArgumentException().isThrownBy(() -> Succession.sign(rabat.keys, next, FROM, tooLong));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Succession.sign(rabat.keys, next, FROM, FROM.minusMillis(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Succession.sign(rabat.keys, rabat.keys, FROM, UNTIL));
    }

    @Test
    void a_flipped_bit_anywhere_is_refused() {
        var good = Succession.sign(rabat.keys, next, FROM, UNTIL);
        for (int at = 0; at < good.length; at += 7) refused(Forge.flipped(good, at));
    }

    @Test
    void an_old_signet_is_good_for_what_was_signed_before_its_end_and_for_nothing_after() {
        var madrid = new Partial(new House("ES:DGP"), rabat.keys.signet(), House.NOON.plusSeconds(1));
        var envelope =
                rabat.seals(madrid.house, rabat.writes(madrid.house, "before")).bytes();
        assertThat(madrid.opens(envelope)).isInstanceOf(Opened.class);
        var late = new Partial(madrid.house, rabat.keys.signet(), House.NOON);
        assertThat(((Refused) late.opens(envelope)).reason()).isEqualTo(OpeningRefusal.UNKNOWN_KEY);
    }

    @Test
    void a_prekey_is_signed_anew_and_stays_the_same_key() throws Malformed {
        var anew = rabat.pair.signedAnew(next);
        assertThat(anew.prekey().id()).isEqualTo(rabat.pair.prekey().id());
        assertThat(Prekey.read(anew.prekey().toBytes(), next.signet())).isEqualTo(rabat.pair.prekey());
        assertThatThrownBy(() -> Prekey.read(anew.prekey().toBytes(), rabat.keys.signet()))
                .isInstanceOf(Malformed.class);
        assertThatIllegalArgumentException().isThrownBy(() -> rabat.pair.signedAnew(new House("ES:DGP").keys));
    }

    private static final Bounds BOUNDS = new Bounds(Succession.LONGEST, 5, 64);

    private void refused(byte[] bytes) {
        assertThatThrownBy(() -> Succession.verify(bytes, rabat.keys.signet())).isInstanceOf(Malformed.class);
    }

    /// A reader that believes a signet until its end only.
    private record Partial(House house, Signet old, Instant end) implements KeyRing {
        Opening opens(byte[] envelope) {
            return new Opener(house.code(), this).open(envelope, House.NOON);
        }

        @Override
        public Optional<ServiceCode> partner(ChannelId channel) {
            return Optional.of(old.service());
        }

        @Override
        public Optional<Signet> signet(ServiceCode service, KeyId key) {
            return Optional.of(old).filter(one -> one.keyId().equals(key));
        }

        @Override
        public Optional<Signet> signet(ServiceCode service, KeyId key, Instant at) {
            return signet(service, key).filter(one -> at.isBefore(end));
        }

        @Override
        public Optional<PrekeyPair> prekey(KeyId key) {
            return house.prekey(key);
        }
    }
}
