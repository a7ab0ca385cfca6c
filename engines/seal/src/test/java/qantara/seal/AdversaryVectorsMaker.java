package qantara.seal;

import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import qantara.seal.Receipt.Head;
import qantara.seal.Receipt.Line;

/// Writes vectors/seal/adversary.json anew: what an enemy with a partner's keys brings to a door, beyond the one case
/// for each reason. Run by hand, with the folder as its argument; keys.json stays as it is.
final class AdversaryVectorsMaker {
    private final House rabat;
    private final House madrid;
    private final Forge forge;
    private final SignedLetter letter;
    private final CBORObject cases = CBORObject.NewArray();

    private AdversaryVectorsMaker() throws Malformed {
        rabat = VectorsMaker.house("MA:DCI");
        madrid = VectorsMaker.house("ES:DGP");
        House.introduce(rabat, madrid);
        forge = new Forge(rabat, madrid);
        letter = new Sealer(rabat.keys).sign(rabat.writes(madrid, "Where is the white van?"));
    }

    public static void main(String[] arguments) throws IOException, Malformed {
        var maker = new AdversaryVectorsMaker();
        maker.envelopes();
        maker.receipts();
        var text = CBORObject.NewOrderedMap().Add("cases", maker.cases).ToJSONString();
        Files.writeString(
                Path.of(arguments[0]).resolve("adversary.json"),
                text.replace("},{", "},\n{").replace("[{", "[\n{").replace("}]", "}\n]") + "\n",
                StandardCharsets.UTF_8);
    }

    private void envelopes() {
        var good = new Sealer(rabat.keys).seal(letter, madrid.pair.prekey()).bytes();
        envelope("both signatures, in the wrong order", forge.content(exchanged()), "SIGNATURE_MISSING");
        envelope("three signatures", forge.content(three()), "TOO_LARGE");
        envelope("the Ed25519 signature twice", forge.content(doubled()), "SIGNATURE_MISSING");
        envelope("the signatures of one letter over the body of another", forge.content(body()), "BODY_DIFFERS");
        envelope("within, a length in two bytes that needs one", forge.content(stretched()), "NOT_CANONICAL");
        envelope("within, a map inside a map inside a map", forge.content(deep()), "TOO_DEEP");
        envelope("within, nothing", forge.content(new byte[0]), "NOT_CANONICAL");
        envelope("cut after its first hundred bytes", Arrays.copyOf(good, 100), "NOT_CANONICAL");
        envelope("cut by one byte", Arrays.copyOf(good, good.length - 1), "NOT_CANONICAL");
        envelope("one byte too many", Arrays.copyOf(good, good.length + 1), "NOT_CANONICAL");
        envelope("a flipped bit in the encapsulation", flipped(good, 100), "NOT_DECRYPTED");
        envelope("a flipped bit in the middle of the ciphertext", flipped(good, good.length / 2), "NOT_DECRYPTED");
    }

    private void receipts() {
        var good = receipt(madrid.keys, rabat.to(madrid));
        receipt("without its ML-DSA-65 signature", without(good));
        receipt("of the other direction", receipt(rabat.keys, madrid.to(rabat)));
        receipt("cut in half", Arrays.copyOf(good, good.length / 2));
        receipt("one byte too many", Arrays.copyOf(good, good.length + 1));
        receipt("a letter in place of a receipt", letter.bytes());
        receipt("nothing", new byte[0]);
        receipt("longer than any", new byte[Receipts.LONGEST + 1]);
    }

    private void envelope(String name, byte[] bytes, String outcome) {
        cases.Add(CBORObject.NewOrderedMap()
                .Add("name", name)
                .Add("envelope", Base64.getEncoder().encodeToString(bytes))
                .Add("outcome", outcome));
    }

    private void receipt(String name, byte[] bytes) {
        cases.Add(CBORObject.NewOrderedMap()
                .Add("name", name)
                .Add("receipt", Base64.getEncoder().encodeToString(bytes))
                .Add("outcome", "REFUSED"));
    }

    private static byte[] receipt(ServiceKeys keys, Lane lane) {
        var id = MessageId.fresh(House.NOON, new Random(3));
        var line = new Line(
                new Stage.Accepted(), id, 5, 2, Optional.of(Digest.NONE), Digest.of(new byte[] {2}), House.NOON);
        return Receipts.sign(keys, new Receipt(lane, House.NOON, new Head(5, 2), List.of(line)));
    }

    private static byte[] without(byte[] statement) {
        var signed = CBORObject.DecodeFromBytes(statement);
        signed.get(3).RemoveAt(1);
        return signed.EncodeToBytes();
    }

    /// The signed letter after `change` has been at the list of its signatures.
    private byte[] signatures(java.util.function.Consumer<CBORObject> change) {
        var parts = CBORObject.DecodeFromBytes(letter.bytes());
        var signed = CBORObject.DecodeFromBytes(parts.get(0).GetByteString());
        change.accept(signed.get(3));
        return parts.Set(0, CBORObject.FromObject(signed.EncodeToBytes())).EncodeToBytes();
    }

    private byte[] exchanged() {
        return signatures(list -> {
            var first = list.get(0);
            list.RemoveAt(0);
            list.Add(first);
        });
    }

    private byte[] three() {
        return signatures(list -> list.Add(list.get(0)));
    }

    private byte[] doubled() {
        return signatures(list -> list.Set(1, list.get(0)));
    }

    private byte[] body() {
        var parts = CBORObject.DecodeFromBytes(letter.bytes());
        var other = "Where is the black van?".getBytes(StandardCharsets.UTF_8);
        return parts.Set(1, CBORObject.FromObject(other)).EncodeToBytes();
    }

    private byte[] stretched() {
        var longer = new byte[letter.bytes().length + 1];
        longer[0] = (byte) 0x98;
        longer[1] = 2;
        System.arraycopy(letter.bytes(), 1, longer, 2, longer.length - 2);
        return longer;
    }

    private static byte[] deep() {
        var deep = new byte[64];
        Arrays.fill(deep, (byte) 0x81);
        deep[63] = 0;
        return deep;
    }

    private static byte[] flipped(byte[] bytes, int at) {
        return Forge.flipped(bytes, at);
    }
}
