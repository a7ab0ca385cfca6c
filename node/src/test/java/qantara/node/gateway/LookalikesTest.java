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
import qantara.seal.ServiceCode;

class LookalikesTest {
    @ParameterizedTest
    @CsvSource({
        "Madrid, M\u0430drid", // a Cyrillic a
        "Madrid, MADRID",
        "Office One, 0ffice  One",
        "MA:DCI, MA:DC1",
        "Lirc, L\u0456rc" // a Cyrillic i
    })
    void a_name_that_an_eye_takes_for_the_other_is_found(String one, String other) {
        assertThat(Lookalikes.isAlike(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Madrid, Lisbon", "Rabat, Tunis", "ES:OCI, ES:DAO"})
    void other_names_are_other_names(String one, String other) {
        assertThat(Lookalikes.isAlike(one, other)).isFalse();
    }

    @Test
    void a_code_with_a_digit_for_a_letter_is_taken_for_the_known_one_and_a_partner_not_for_itself(
            @TempDir Path folder) {
        try (var newcomer = new House("ES:0CI", folder)) {
            var card = ((CardReading.Genuine) CardForm.ofText(newcomer.card.text())).card();
            assertThat(Lookalikes.of(card, List.of(partner("ES:OCI")))).contains(new Service("ES:OCI"));
            assertThat(Lookalikes.of(card, List.of(partner("ES:0CI"), partner("NL:LIRC"))))
                    .isEmpty();
        }
    }

    @Test
    void a_code_that_looks_like_our_own_is_seen(@TempDir Path folder) {
        try (var newcomer = new House("MA:DC1", folder)) {
            var card = ((CardReading.Genuine) CardForm.ofText(newcomer.card.text())).card();
            assertThat(Lookalikes.isTakenFor(card, new ServiceCode("MA:DCI"))).isTrue();
            assertThat(Lookalikes.isTakenFor(card, new ServiceCode("MA:DGS"))).isFalse();
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
