package qantara.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Reads the vectors of RFC 9497, appendix A, and computes each of them in full: keys, blinding, evaluation, proof and
/// output, in three modes and two suites.
class VectorsTest {
    static final Path FOLDER = Path.of("..", "..", "vectors", "crosscheck");

    static Stream<Arguments> cases() throws IOException {
        var groups = CBORObject.FromJSONBytes(Files.readAllBytes(FOLDER.resolve("rfc9497.json"))).getValues();
        assertThat(groups).hasSize(6);
        return groups.stream()
                .flatMap(group -> group.get("vectors").getValues().stream()
                        .map(vector -> Arguments.of(
                                group.get("identifier").AsString() + " mode "
                                        + group.get("mode").AsInt32Value() + " batch "
                                        + vector.get("Batch").AsInt32Value() + " of "
                                        + vector.get("Input").AsString(),
                                group,
                                vector)));
    }

    private static Oprf<?> oprf(CBORObject group) {
        var suite = Arrays.stream(Suite.values())
                .filter(each -> each.identifier().equals(group.get("identifier").AsString()))
                .findFirst()
                .orElseThrow();
        return House.SUITES
                .oprf(suite, Mode.values()[group.get("mode").AsInt32Value()])
                .orElseThrow();
    }

    private static byte[] hex(CBORObject object, String key) {
        return object.ContainsKey(key) ? Hex.bytes(object.get(key).AsString()) : new byte[0];
    }

    private static List<byte[]> list(CBORObject object, String key) {
        return Stream.of(object.get(key).AsString().split(",")).map(Hex::bytes).toList();
    }

    private static String joined(List<byte[]> parts) {
        return String.join(",", parts.stream().map(Hex::of).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_vector_is_computed(String name, CBORObject group, CBORObject vector) throws Unfit {
        var oprf = oprf(group);
        var key = oprf.deriveKey(hex(group, "seed"), hex(group, "keyInfo"));
        assertThat(Hex.of(key)).as(name).isEqualTo(group.get("skSm").AsString());
        if (group.ContainsKey("pkSm"))
            assertThat(Hex.of(oprf.commitment(key))).isEqualTo(group.get("pkSm").AsString());
        round(oprf, key, vector);
    }

    private static void round(Oprf<?> oprf, byte[] key, CBORObject vector) throws Unfit {
        var info = hex(vector, "Info");
        var inputs = list(vector, "Input");
        var blinds = list(vector, "Blind");
        var blinded = blinded(oprf, inputs, blinds);
        assertThat(joined(blinded)).isEqualTo(vector.get("BlindedElement").AsString());
        var proven = vector.ContainsKey("Proof");
        var nonce = proven ? Hex.bytes(vector.get("Proof").get("r").AsString()) : blinds.getFirst();
        var turning = oprf.turning(key, info);
        var answer = oprf.evaluate(turning, blinded, nonce);
        assertThat(joined(answer.elements()))
                .isEqualTo(vector.get("EvaluationElement").AsString());
        if (proven)
            assertThat(Hex.of(answer.proof().bytes()))
                    .isEqualTo(vector.get("Proof").get("proof").AsString());
        var outputs = oprf.finish(new Oprf.Round(inputs, blinds, blinded, oprf.commitment(key), info), answer);
        assertThat(joined(outputs)).isEqualTo(vector.get("Output").AsString());
        assertThat(Hex.of(oprf.output(turning, inputs.getFirst(), info))).isEqualTo(Hex.of(outputs.getFirst()));
    }

    private static List<byte[]> blinded(Oprf<?> oprf, List<byte[]> inputs, List<byte[]> blinds) throws Unfit {
        var out = new byte[inputs.size()][];
        for (var i = 0; i < out.length; i++) out[i] = oprf.blind(inputs.get(i), blinds.get(i));
        return List.of(out);
    }
}
