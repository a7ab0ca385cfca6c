package qantara.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import qantara.seal.Opening.Opened;
import qantara.seal.Opening.Refused;
import qantara.seal.opinion.SecondOpinion;

/// Reads vectors/seal, which any implementation of the protocol can read, and does what each case says.
class VectorsTest {
    private static final Path FOLDER = Path.of("..", "..", "vectors", "seal");

    private final CBORObject keys = json("keys.json");
    private final House rabat = house("MA:DCI");
    private final House madrid = house("ES:DGP");

    VectorsTest() {
        House.introduce(rabat, madrid);
    }

    private static CBORObject json(String name) {
        try {
            return CBORObject.FromJSONBytes(Files.readAllBytes(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private House house(String code) {
        try {
            var service = find("services", code);
            var signet = Signet.read(base64(service, "signet"));
            var house = new House(
                    ServiceKeys.read(new Form()
                            .bytes(1, signet.toBytes())
                            .bytes(2, hex(service, "ed25519Seed"))
                            .bytes(3, hex(service, "mlDsa65Seed"))
                            .toBytes()),
                    pair(find("prekeys", code), signet));
            for (var prekey : keys.get("prekeys").getValues())
                if (prekey.get("service").AsString().equals(code)) {
                    var pair = pair(prekey, signet);
                    house.pairs.put(pair.prekey().id(), pair);
                }
            return house;
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    private CBORObject find(String list, String code) {
        return keys.get(list).getValues().stream()
                .filter(value -> value.get("service").AsString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static PrekeyPair pair(CBORObject prekey, Signet signet) throws Malformed {
        return PrekeyPair.read(
                new Form()
                        .bytes(1, base64(prekey, "prekey"))
                        .bytes(2, hex(prekey, "xWingSeed"))
                        .toBytes(),
                signet);
    }

    private static byte[] hex(CBORObject value, String field) {
        return HexFormat.of().parseHex(value.get(field).AsString());
    }

    private static byte[] base64(CBORObject value, String field) {
        return Base64.getDecoder().decode(value.get(field).AsString());
    }

    static Stream<CBORObject> cases(String file) {
        return json(file).get("cases").getValues().stream();
    }

    static Stream<CBORObject> encodings() {
        return cases("cbor.json");
    }

    static Stream<CBORObject> envelopes() {
        return Stream.concat(
                cases("envelopes.json"), cases("adversary.json").filter(one -> one.ContainsKey("envelope")));
    }

    static Stream<CBORObject> receipts() {
        return Stream.concat(cases("receipts.json"), cases("adversary.json").filter(one -> one.ContainsKey("receipt")));
    }

    @Test
    void seeds_give_the_signets_and_the_fingerprints_that_stand_beside_them() throws Malformed {
        for (var house : new House[] {rabat, madrid}) {
            var service = find("services", house.code().value());
            var again = TestKeys.service(house.code().value()).signet();
            assertThat(again).isEqualTo(house.keys.signet());
            assertThat(again.keyId()).hasToString(service.get("keyId").AsString());
            assertThat(again.fingerprint()).isEqualTo(service.get("fingerprint").AsString());
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("encodings")
    void an_encoding_is_read_or_refused_as_its_vector_says(CBORObject vector) {
        var limits = json("cbor.json").get("bounds");
        var bounds = new Bounds(
                limits.get("bytes").AsInt32Value(),
                limits.get("depth").AsInt32Value(),
                limits.get("items").AsInt32Value());
        var thrown = catchThrowable(() -> Wire.read(hex(vector, "hex"), bounds));
        var outcome = thrown instanceof Malformed malformed ? malformed.fault().name() : "READ";
        assertThat(outcome)
                .as(vector.get("name").AsString())
                .isEqualTo(vector.get("outcome").AsString());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("envelopes")
    void an_envelope_is_opened_or_refused_as_its_vector_says(CBORObject vector) {
        var bytes =
                vector.ContainsKey("zeros") ? new byte[vector.get("zeros").AsInt32Value()] : base64(vector, "envelope");
        var now = Instant.parse(json("envelopes.json").get("now").AsString());
        var outcome = switch (new Opener(madrid.code(), madrid).open(bytes, now)) {
            case Opened opened -> {
                assertThat(opened.letter().sheet().body()).isEqualTo(base64(vector, "body"));
                assertThat(opened.signed().digest())
                        .hasToString(vector.get("digest").AsString());
                SecondOpinion.confirms(bytes, madrid.pair, rabat.keys.signet(), opened.letter());
                yield "OPENED";
            }
            case Opening.GivenUp givenUp -> "GIVEN_UP";
            case Refused refused -> refused.reason().name();
        };
        assertThat(outcome)
                .as(vector.get("name").AsString())
                .isEqualTo(vector.get("outcome").AsString());
    }

    @Test
    void every_reason_to_refuse_has_its_vector() {
        var reasons =
                envelopes().map(vector -> vector.get("outcome").AsString()).toList();
        for (var reason : EnumSet.allOf(OpeningRefusal.class))
            assertThat(reasons).contains(reason.name());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("receipts")
    void a_receipt_is_believed_or_not_as_its_vector_says(CBORObject vector) throws Malformed {
        var bytes = base64(vector, "receipt");
        if (vector.get("outcome").AsString().equals("REFUSED")) {
            assertThat(catchThrowable(() -> Receipts.verify(bytes, rabat.to(madrid), rabat)))
                    .as(vector.get("name").AsString())
                    .isInstanceOf(Malformed.class);
            return;
        }
        var stages = Receipts.verify(bytes, rabat.to(madrid), rabat).lines().stream()
                .map(line -> name(line.stage()))
                .toList();
        assertThat(stages)
                .isEqualTo(StreamSupport.stream(vector.get("stages").getValues().spliterator(), false)
                        .map(CBORObject::AsString)
                        .toList());
    }

    private static String name(Stage stage) {
        return switch (stage) {
            case Stage.Held h -> "HELD";
            case Stage.Accepted a -> "ACCEPTED";
            case Stage.Refused(var code) -> "REFUSED " + code;
            case Stage.Handled h -> "HANDLED";
        };
    }
}
