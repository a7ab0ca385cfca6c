package qantara.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeysTest {
    private final ServiceKeys rabat = ServiceKeys.generate(new ServiceCode("MA:DCI"));

    @Test
    void keys_are_the_same_after_they_were_stored() throws Malformed {
        var again = ServiceKeys.read(rabat.toSecretBytes());
        assertThat(again.signet()).isEqualTo(rabat.signet());
        var signed = Signed.by(again, Signed.Kind.RECEIPT, new byte[] {1});
        assertThat(signed.check(rabat.signet())).isEqualTo(Signed.Finding.GOOD);
    }

    @Test
    void a_signet_is_the_same_after_it_was_sent() throws Malformed {
        assertThat(Signet.read(rabat.signet().toBytes())).isEqualTo(rabat.signet());
    }

    @Test
    void keys_whose_halves_do_not_belong_together_are_refused() {
        var other = ServiceKeys.generate(rabat.service());
        var mixed = new Form()
                .bytes(1, rabat.signet().toBytes())
                .bytes(2, new byte[32])
                .bytes(3, new byte[32])
                .toBytes();
        assertThatThrownBy(() -> ServiceKeys.read(mixed)).isInstanceOf(Malformed.class);
        assertThat(other.signet()).isNotEqualTo(rabat.signet());
    }

    @Test
    void what_is_no_signet_is_refused() {
        var short32 = new Form()
                .text(1, "MA:DCI")
                .bytes(2, new byte[31])
                .bytes(3, new byte[1952])
                .toBytes();
        assertThatThrownBy(() -> Signet.read(short32)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Signet.read(new byte[0])).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Signet.read(new byte[5000])).isInstanceOf(Malformed.class);
    }

    @Test
    void a_fingerprint_is_twelve_groups_of_five_digits() {
        assertThat(rabat.signet().fingerprint()).matches("(\\d{5} ){11}\\d{5}");
        assertThat(rabat.signet().fingerprint())
                .isNotEqualTo(ServiceKeys.generate(rabat.service()).signet().fingerprint());
    }

    @Test
    void keys_and_prekeys_do_not_show_their_secrets() {
        var pair = PrekeyPair.generate(rabat, 1, House.NOON, House.NOON.plus(Duration.ofDays(1)));
        var id = rabat.signet().keyId().toString();
        assertThat(rabat).hasToString("keys of MA:DCI " + id);
        assertThat(pair).hasToString("pair of MA:DCI epoch 1");
    }

    @Test
    void a_prekey_pair_is_the_same_after_it_was_stored() throws Malformed {
        var pair = PrekeyPair.generate(rabat, 3, House.NOON, House.NOON.plus(Duration.ofDays(1)));
        var again = PrekeyPair.read(pair.toSecretBytes(), rabat.signet());
        assertThat(again.prekey()).isEqualTo(pair.prekey());
        assertThat(again.prekey().epoch()).isEqualTo(3);
        assertThat(again.prekey().until()).isEqualTo(House.NOON.plus(Duration.ofDays(1)));
        assertThat(Suite.raw(again.key())).isEqualTo(Suite.raw(pair.key()));
    }

    @Test
    void a_prekey_that_another_service_signed_is_refused() {
        var madrid = ServiceKeys.generate(new ServiceCode("ES:DGP"));
        var prekey = PrekeyPair.generate(madrid, 3, House.NOON, House.NOON.plusSeconds(1))
                .prekey();
        assertThatThrownBy(() -> Prekey.read(prekey.toBytes(), rabat.signet()))
                .isInstanceOf(Malformed.class)
                .hasMessage("SIGNATURE_BAD");
    }

    @Test
    void a_prekey_for_another_service_is_refused_though_it_is_signed_well() {
        var payload = new Form()
                .number(1, 1)
                .text(2, "ES:DGP")
                .number(3, 1)
                .bytes(4, Suite.raw(Suite.generate().getPublic()))
                .instant(5, House.NOON)
                .instant(6, House.NOON.plusSeconds(1))
                .toBytes();
        var bytes = Signed.by(rabat, Signed.Kind.PREKEY, payload).bytes();
        assertThatThrownBy(() -> Prekey.read(bytes, rabat.signet()))
                .isInstanceOf(Malformed.class)
                .hasMessage("SIGNATURE_BAD");
    }

    @Test
    void a_flipped_bit_anywhere_in_a_prekey_is_refused() {
        var good = PrekeyPair.generate(rabat, 3, House.NOON, House.NOON.plusSeconds(1))
                .prekey()
                .toBytes();
        for (int at = 0; at < good.length; at++) {
            var bad = Forge.flipped(good, at);
            assertThatThrownBy(() -> Prekey.read(bad, rabat.signet()))
                    .as("byte %d", at)
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void a_prekey_is_current_from_its_beginning_to_before_its_end() {
        var prekey = PrekeyPair.generate(rabat, 3, House.NOON, House.NOON.plusSeconds(10))
                .prekey();
        assertThat(prekey.isCurrent(House.NOON.minusMillis(1))).isFalse();
        assertThat(prekey.isCurrent(House.NOON)).isTrue();
        assertThat(prekey.isCurrent(House.NOON.plusSeconds(10))).isFalse();
    }
}
