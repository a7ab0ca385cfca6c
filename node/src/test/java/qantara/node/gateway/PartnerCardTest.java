package qantara.node.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qantara.testkit.HandClock;

class PartnerCardTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private NodeKeys keys;

    @SuppressWarnings("NullAway.Init")
    private OwnCard card;

    @BeforeEach
    void make() {
        var premises = House.premises("MA:DCI", folder, 9443);
        keys = NodeKeys.make(premises, House.START, House.RANDOM);
        card = OwnCard.of(keys, premises, new HandClock(House.START));
    }

    @Test
    void it_says_what_the_service_is_and_where_its_door_stands() {
        var read = genuine(card.text()).card();
        assertThat(read.signet()).isEqualTo(keys.service().signet());
        assertThat(read.signet().fingerprint()).matches("([0-9]{5} ){11}[0-9]{5}");
        assertThat(read.names()).isEqualTo(Map.of("en", "MA:DCI node"));
        assertThat(read.address()).isEqualTo(new PartnerAddress("https://127.0.0.1:9443"));
        assertThat(read.certificate()).isEqualTo(keys.tls().fingerprint());
        assertThat(read.prekeys()).isEqualTo(keys.published(House.START));
        assertThat(read.issued()).isEqualTo(House.START);
    }

    @Test
    void the_file_is_plain_text_that_a_mailer_cannot_spoil() {
        assertThat(card.text()).matches("(?s)[\\x20-\\x7e\\n]+").hasSizeLessThan(128 << 10);
        assertThat(card.text().lines().mapToInt(String::length).max().orElseThrow())
                .isLessThanOrEqualTo(76);
        genuine("Dear colleagues,\r\n\r\n> \r\n" + card.text().replace("\n", "\r\n") + "\r\nKind regards\r\n");
    }

    @Test
    void no_single_changed_letter_goes_unnoticed() {
        var bytes = card.bytes();
        var random = new Random(7);
        for (var i = 0; i < 200; i++) {
            var damaged = bytes.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(CardForm.read(damaged)).isInstanceOf(CardReading.Spoilt.class);
        }
    }

    @Test
    void a_card_cut_short_is_no_card() {
        var text = card.text();
        for (var cut : new int[] {0, 10, 40, 1000, text.length() / 2, text.length() - 40})
            assertThat(CardForm.ofText(text.substring(0, cut)))
                    .isEqualTo(new CardReading.Spoilt(CardReading.Reason.UNREADABLE));
    }

    @Test
    void a_card_signed_by_others_is_forged(@TempDir Path elsewhere) {
        var other = NodeKeys.make(House.premises("MA:DCI", elsewhere, 1), House.START, House.RANDOM);
        var forged = CardForm.sign(genuine(card.text()).card(), other.service());
        assertThat(CardForm.read(forged)).isEqualTo(new CardReading.Spoilt(CardReading.Reason.FORGED));
    }

    @Test
    void noise_is_no_card() {
        var random = new Random(11);
        for (var i = 0; i < 200; i++) {
            var noise = new byte[random.nextInt(600)];
            random.nextBytes(noise);
            assertThat(CardForm.read(noise)).isInstanceOf(CardReading.Spoilt.class);
            var text = "-----BEGIN QANTARA PARTNER CARD-----"
                    + Base64.getUrlEncoder().encodeToString(noise) + "-----END QANTARA PARTNER CARD-----";
            assertThat(CardForm.ofText(text)).isInstanceOf(CardReading.Spoilt.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u202eb", "a\u200bb", "a\u2066b", "a\u0000b", "\ufeffa"})
    void a_name_that_is_empty_or_hides_something_is_refused(String name) {
        var good = genuine(card.text()).card();
        var names = new HashMap<>(good.names());
        names.put("ar", name);
        assertThatThrownBy(() -> new PartnerCard(
                        good.signet(),
                        names,
                        good.zone(),
                        good.languages(),
                        good.address(),
                        good.certificate(),
                        good.next(),
                        List.of(),
                        good.issued()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://x:1",
                "https://x",
                "https://x:0",
                "https://x:65536",
                "https://u@x:1",
                "https://x:1/",
                "https://x:1?q",
                "https://X:1",
                "https://-x:1",
                "file:///etc",
                "https://x y:1",
            })
    void only_a_host_and_a_port_are_an_address(String text) {
        assertThatThrownBy(() -> new PartnerAddress(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CardReading.Genuine genuine(String text) {
        var reading = CardForm.ofText(text);
        assertThat(reading).isInstanceOf(CardReading.Genuine.class);
        return (CardReading.Genuine) reading;
    }
}
