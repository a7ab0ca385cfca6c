package qantara.node.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/// What the gateway reads of a stranger before it knows who it is, against whatever bytes a fuzzer finds.
class CardsFuzzTest {
    @FuzzTest
    void a_card(byte[] input) {
        assertThat(CardForm.read(input)).isNotNull();
    }

    @FuzzTest
    void a_card_as_text(byte[] input) {
        assertThat(CardForm.ofText(new String(input, StandardCharsets.UTF_8))).isNotNull();
    }

    @FuzzTest
    void a_path(byte[] input) {
        var path = new String(input, StandardCharsets.ISO_8859_1);
        assertThat(Route.of(path).map(route -> route.channel().value()).filter(name -> !path.contains(name)))
                .isEmpty();
    }
}
