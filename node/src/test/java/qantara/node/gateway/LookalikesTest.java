package qantara.node.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qantara.handling.Service;
import qantara.node.chancery.Partner;
import qantara.reader.Country;

class LookalikesTest {
    @ParameterizedTest
    @CsvSource({
        "Madrid, M\u0430drid", // a Cyrillic a
        "Madrid, MADRID",
        "Office One, 0ffice  One",
        "Lirc, L\u0456rc" // a Cyrillic i
    })
    void a_name_that_an_eye_takes_for_the_other_has_its_skeleton(String one, String other) {
        assertThat(Lookalikes.skeleton(other)).isEqualTo(Lookalikes.skeleton(one));
    }

    @ParameterizedTest
    @CsvSource({"Madrid, Lisbon", "Rabat, Tunis", "ES:OCI, ES:DAO"})
    void other_names_have_others(String one, String other) {
        assertThat(Lookalikes.skeleton(other)).isNotEqualTo(Lookalikes.skeleton(one));
    }

    @Test
    void a_code_with_a_digit_for_a_letter_is_taken_for_the_known_one_and_a_partner_not_for_itself(@TempDir Path folder) {
        try (var newcomer = new House("ES:0CI", folder)) {
            var card = ((CardReading.Genuine) CardForm.ofText(newcomer.card.text())).card();
            assertThat(Lookalikes.of(card, List.of(partner("ES:OCI")))).contains(new Service("ES:OCI"));
            assertThat(Lookalikes.of(card, List.of(partner("ES:0CI"), partner("NL:LIRC")))).isEmpty();
        }
    }

    private static Partner partner(String code) {
        return new Partner(
                new Service(code),
                Map.of("en", "Node of " + code),
                new Country(code.substring(0, 2)),
                List.of("en"),
                ZoneId.of("UTC"),
                new Partner.Hours.RoundTheClock(),
                new Partner.Contact("Desk", Optional.empty(), Optional.empty()),
                Optional.empty());
    }
}
