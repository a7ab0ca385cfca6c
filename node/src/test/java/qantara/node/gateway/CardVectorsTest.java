package qantara.node.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import qantara.seal.opinion.SecondOpinion;

/// Reads the cards of vectors/exchange and finds of each what it says.
class CardVectorsTest {
    static Stream<CBORObject> cards() {
        return VectorKeys.json(Path.of("../vectors/exchange/cards.json")).get("cases").getValues().stream();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("cards")
    void a_card_is_believed_or_not_as_its_vector_says(CBORObject vector) {
        var bytes = vector.ContainsKey("zeros")
                ? new byte[vector.get("zeros").AsInt32Value()]
                : VectorKeys.base64(vector, "card");
        var outcome = switch (CardForm.read(bytes)) {
            case CardReading.Genuine genuine -> {
                SecondOpinion.verifies(bytes, "qsx/statement", genuine.card().signet());
                yield "TAKEN";
            }
            case CardReading.Spoilt(var reason) -> reason.name();
        };
        assertThat(outcome)
                .as(vector.get("name").AsString())
                .isEqualTo(vector.get("outcome").AsString());
    }

    @Test
    void every_outcome_has_its_vectors() {
        assertThat(cards().map(card -> card.get("outcome").AsString()).collect(Collectors.toSet()))
                .isEqualTo(Set.of("TAKEN", "FORGED", "UNREADABLE"));
    }
}
