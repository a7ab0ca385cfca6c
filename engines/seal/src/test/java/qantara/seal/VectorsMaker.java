package qantara.seal;

import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import qantara.seal.Receipt.Head;
import qantara.seal.Receipt.Line;

/// Writes the vectors anew; run by hand, with the folder as its argument. The seeds of the keys stay the same, what is
/// drawn by chance in signing and sealing does not.
final class VectorsMaker {
    private final Path folder;
    private final House rabat;
    private final House madrid;

    private VectorsMaker(Path folder) throws Malformed {
        this.folder = folder;
        this.rabat = house("MA:DCI");
        this.madrid = house("ES:DGP");
        House.introduce(rabat, madrid);
    }

    public static void main(String[] arguments) throws IOException, Malformed {
        var maker = new VectorsMaker(Path.of(arguments[0]));
        maker.writeEnvelopes();
        maker.writeStatements();
        maker.writeKeys();
    }

    static House house(String code) throws Malformed {
        var keys = TestKeys.service(code);
        return new House(keys, TestKeys.prekey(keys, 7));
    }

    private void writeKeys() throws IOException {
        var services = CBORObject.NewArray();
        for (var house : List.of(rabat, madrid))
            services.Add(object().Add("service", house.code().value())
                    .Add("ed25519Seed", hex(TestKeys.seed(house.code() + " ed25519")))
                    .Add("mlDsa65Seed", hex(TestKeys.seed(house.code() + " ml-dsa-65")))
                    .Add("signet", base64(house.keys.signet().toBytes()))
                    .Add("keyId", house.keys.signet().keyId().toString())
                    .Add("fingerprint", house.keys.signet().fingerprint()));
        var prekeys = CBORObject.NewArray();
        for (var house : List.of(rabat, madrid))
            for (var pair : house.pairs.values())
                prekeys.Add(object().Add("service", house.code().value())
                        .Add("epoch", pair.prekey().epoch())
                        .Add("xWingSeed", hex(Suite.raw(pair.key())))
                        .Add("keyId", pair.prekey().id().toString())
                        .Add("until", pair.prekey().until().toString())
                        .Add("prekey", base64(pair.prekey().toBytes())));
        write("keys.json", object().Add("services", services).Add("prekeys", prekeys));
    }

    private void writeEnvelopes() throws IOException {
        var cases = CBORObject.NewArray();
        for (var body : List.of("", "Where is the white van of the second of March?", "أين السيارة البيضاء؟")) {
            var letter = rabat.writes(madrid, body);
            cases.Add(envelope(
                            "a letter of " + letter.sheet().body().length + " bytes",
                            rabat.seals(madrid, letter).bytes())
                    .Add("outcome", "OPENED")
                    .Add("body", base64(letter.sheet().body()))
                    .Add("digest", digest(letter))
                    .Add("messageId", letter.id().toString()));
        }
        var forge = new Forge(rabat, madrid);
        for (var reason : OpeningRefusal.values())
            cases.Add((reason == OpeningRefusal.TOO_LARGE
                            ? object().Add("name", name(reason)).Add("zeros", Envelope.LONGEST + 1)
                            : envelope(name(reason), forge.refusedFor(reason)))
                    .Add("outcome", reason.name()));
        cases.Add(envelope("only the ML-DSA-65 signature", forge.content(forge.without(0)))
                .Add("outcome", OpeningRefusal.SIGNATURE_MISSING.name()));
        write(
                "envelopes.json",
                object().Add("reader", madrid.code().value())
                        .Add("sender", rabat.code().value())
                        .Add("channel", House.CHANNEL.value())
                        .Add("now", House.NOON.toString())
                        .Add("cases", cases));
    }

    private String digest(Letter letter) {
        return Digest.of(LetterForm.header(letter, rabat.keys.signet().keyId())).toString();
    }

    private void writeStatements() throws IOException {
        var id = MessageId.fresh(House.NOON, new Random(3));
        var letter = Optional.of(Digest.of(new byte[] {1}));
        var line = new Line(new Stage.Accepted(), id, 5, 2, letter, Digest.of(new byte[] {2}), House.NOON);
        var refused = new Line(
                new Stage.Refused("NOT_DECRYPTED"), id, 5, 2, Optional.empty(), Digest.of(new byte[] {2}), House.NOON);
        var good = receipt(madrid.keys, rabat.to(madrid), line);
        var cases = CBORObject.NewArray();
        cases.Add(statement("accepted", good, "READ").Add("stages", texts("ACCEPTED")));
        cases.Add(statement("refused unopened", receipt(madrid.keys, rabat.to(madrid), refused), "READ")
                .Add("stages", texts("REFUSED NOT_DECRYPTED")));
        cases.Add(statement("a flipped bit in the payload", Forge.flipped(good, 40), "REFUSED"));
        cases.Add(statement("a flipped bit in the last signature", Forge.flipped(good, good.length - 1), "REFUSED"));
        cases.Add(statement("of another channel", receipt(madrid.keys, other(), line), "REFUSED"));
        var stranger = ServiceKeys.generate(madrid.code());
        cases.Add(statement("by a key that is not trusted", receipt(stranger, rabat.to(madrid), line), "REFUSED"));
        cases.Add(
                statement("a prekey in place of a receipt", madrid.pair.prekey().toBytes(), "REFUSED"));
        write("receipts.json", object().Add("cases", cases));
    }

    private Lane other() {
        return new Lane(new ChannelId("another-channel"), rabat.code(), madrid.code());
    }

    private static byte[] receipt(ServiceKeys keys, Lane lane, Line line) {
        return Receipts.sign(keys, new Receipt(lane, House.NOON, new Head(5, 2), List.of(line)));
    }

    private static CBORObject statement(String name, byte[] bytes, String outcome) {
        return object().Add("name", name).Add("receipt", base64(bytes)).Add("outcome", outcome);
    }

    private static CBORObject envelope(String name, byte[] bytes) {
        return object().Add("name", name).Add("envelope", base64(bytes));
    }

    private static String name(OpeningRefusal reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static CBORObject texts(String... texts) {
        var array = CBORObject.NewArray();
        for (var text : texts) array.Add(text);
        return array;
    }

    private static CBORObject object() {
        return CBORObject.NewOrderedMap();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private void write(String name, CBORObject value) throws IOException {
        var text = value.ToJSONString()
                .replace("},{", "},\n{")
                .replace("[{", "[\n{")
                .replace("}]", "}\n]");
        Files.writeString(folder.resolve(name), text + "\n", StandardCharsets.UTF_8);
    }
}
