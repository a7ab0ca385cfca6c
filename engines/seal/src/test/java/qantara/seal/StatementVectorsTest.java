package qantara.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import qantara.seal.opinion.SecondOpinion;

/// Reads the vectors of what services state, which any implementation of the protocol can read, and does what each
/// case says.
class StatementVectorsTest {
    private static final Path FOLDER = Path.of("..", "..", "vectors", "seal");

    private final House rabat = house("MA:DCI");
    private final House madrid = house("ES:DGP");

    StatementVectorsTest() {
        House.introduce(rabat, madrid);
        rabat.signets.put(rabat.keys.signet().keyId(), rabat.keys.signet());
    }

    private static House house(String code) {
        try {
            return VectorsMaker.house(code);
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    static Stream<CBORObject> closings() {
        return cases("closings.json");
    }

    static Stream<CBORObject> prekeys() {
        return cases("prekeys.json");
    }

    static Stream<CBORObject> successions() {
        return cases("successions.json");
    }

    private static Stream<CBORObject> cases(String file) {
        try {
            return CBORObject.FromJSONBytes(Files.readAllBytes(FOLDER.resolve(file))).get("cases").getValues().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("closings")
    void a_closing_is_believed_or_not_as_its_vector_says(CBORObject vector) throws Malformed {
        var bytes = bytes(vector, "closing");
        if (!isTaken(vector, () -> Closing.verify(bytes, rabat))) return;
        var by = Closing.verify(bytes, rabat).by();
        SecondOpinion.verifies(bytes, "qsx/closing", (by.equals(rabat.code()) ? rabat : madrid).keys.signet());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("prekeys")
    void a_prekey_is_believed_or_not_as_its_vector_says(CBORObject vector) {
        var bytes = bytes(vector, "prekey");
        if (isTaken(vector, () -> Prekey.read(bytes, madrid.keys.signet())))
            SecondOpinion.verifies(bytes, "qsx/prekey", madrid.keys.signet());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("successions")
    void a_succession_is_believed_or_not_as_its_vector_says(CBORObject vector) throws Malformed {
        var bytes = bytes(vector, "succession");
        if (!isTaken(vector, () -> Succession.verify(bytes, rabat.keys.signet()))) return;
        SecondOpinion.verifies(bytes, "qsx/succession", rabat.keys.signet());
        var inner = CBORObject.DecodeFromBytes(bytes).get(2).GetByteString();
        SecondOpinion.verifies(inner, "qsx/signet", TestKeys.next("MA:DCI").signet());
    }

    @Test
    void each_file_has_what_is_taken_and_more_that_is_refused() {
        for (var cases : Stream.of(closings(), prekeys(), successions())
                .map(Stream::toList)
                .toList()) {
            var taken = cases.stream().filter(StatementVectorsTest::isTaken).count();
            assertThat(taken).isGreaterThanOrEqualTo(2);
            assertThat(cases).hasSizeGreaterThan((int) taken + 15);
        }
    }

    private static boolean isTaken(CBORObject vector) {
        return vector.get("outcome").AsString().equals("TAKEN");
    }

    private static boolean isTaken(CBORObject vector, ThrowingCallable reading) {
        var thrown = catchThrowable(reading);
        if (thrown != null) assertThat(thrown).isInstanceOf(Malformed.class);
        assertThat(thrown == null).as(vector.get("name").AsString()).isEqualTo(isTaken(vector));
        return thrown == null;
    }

    private static byte[] bytes(CBORObject vector, String field) {
        return Base64.getDecoder().decode(vector.get(field).AsString());
    }
}
