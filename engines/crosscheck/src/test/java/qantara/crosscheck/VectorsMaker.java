package qantara.crosscheck;

import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Writes `vectors/crosscheck/rounds.json`. Run it when the protocol's version or the set of name keys
/// changes, and never to make a test pass.
final class VectorsMaker {
    private static final List<Trait> HELD = List.of(
            new Trait(Tier.FULL_BIRTH_DATE, "n|krm&zrhn|19750319"),
            new Trait(Tier.FULL_BIRTH_DATE, "n|slm&bnn|19881102"));
    private static final List<Trait> ASKED = List.of(
            new Trait(Tier.FULL_BIRTH_DATE, "n|krm&zrhn|19750319"),
            new Trait(Tier.FULL_BIRTH_DATE, "n|krm&zrhn|19750101"));

    private VectorsMaker() {}

    public static void main(String[] arguments) throws IOException {
        var rounds = CBORObject.NewArray();
        for (var suite : Suite.values()) rounds.Add(round(new House(suite)));
        Files.writeString(VectorsTest.FOLDER.resolve("rounds.json"), rounds.ToJSONString() + "\n");
    }

    private static CBORObject round(House house) {
        var blinding = Blinding.of(
                House.SUITES, house.suite, House.TERMS, House.DESK, ASKED, House.LOG_KEY, House.entry("entry-1"));
        var question = blinding.question().bytes();
        var answer = house.answers(blinding).bytes();
        var records = List.of(
                new IndexRecord(House.label(1), List.of(HELD.getFirst())),
                new IndexRecord(House.label(2), List.of(HELD.getLast())));
        var maker = new IndexMaker(house.key, House.TERMS);
        var index = maker.prepare(records, House.edition(5));
        var change = maker.change(index.copy(), List.of(), records.subList(0, 1), new Random(1));
        return keys(house)
                .Add("asked", strings(ASKED))
                .Add("held", strings(HELD))
                .Add("edition", Hex.of(House.edition(5).bytes()))
                .Add("question", Hex.of(question))
                .Add("answer", Hex.of(answer))
                .Add("index", Hex.of(index.bytes()))
                .Add("hit", Hex.of(House.label(1).handle()))
                .Add("change", Hex.of(change.bytes()))
                .Add("refused", refused(house, question, answer));
    }

    private static CBORObject keys(House house) {
        return CBORObject.NewOrderedMap()
                .Add("suite", house.suite.identifier())
                .Add("seed", Hex.of(House.seed(1)))
                .Add("statement", new String(house.key.commitment().statement(), StandardCharsets.US_ASCII))
                .Add("info", new String(House.TERMS.info(), StandardCharsets.US_ASCII))
                .Add("logKey", Hex.of(House.seed(7)))
                .Add("entry", "entry-1");
    }

    private static CBORObject strings(List<Trait> traits) {
        var out = CBORObject.NewArray();
        for (var trait : traits) out.Add(trait.key());
        return out;
    }

    private static CBORObject refused(House house, byte[] question, byte[] answer) {
        var element = house.suite.elementBytes();
        var noPoint = new byte[element];
        Arrays.fill(noPoint, (byte) 0xff);
        return CBORObject.NewArray()
                .Add(refused("question", CheckRefusal.UNKNOWN_VERSION, with(question, 0, new byte[] {1})))
                .Add(refused("question", CheckRefusal.OTHER_KEYS, with(question, 8, new byte[] {0, 99})))
                .Add(refused("question", CheckRefusal.WRONG_SUITE, with(question, 2, new byte[] {9})))
                .Add(refused("question", CheckRefusal.MALFORMED, Arrays.copyOf(question, question.length - 1)))
                .Add(refused("question", CheckRefusal.BATCH_SIZE, with(question, 138, new byte[] {0, 31})))
                .Add(refused("question", CheckRefusal.UNKNOWN_TERMS, with(question, 3, new byte[] {3})))
                .Add(refused("question", CheckRefusal.IDENTITY, with(question, 140, new byte[element])))
                .Add(refused("question", CheckRefusal.NOT_A_POINT, with(question, 140, noPoint)))
                .Add(refused("answer", CheckRefusal.OTHER_QUESTION, with(answer, 3, new byte[16])))
                .Add(refused("answer", CheckRefusal.IDENTITY, with(answer, 21, new byte[element])))
                .Add(refused("answer", CheckRefusal.NOT_A_SCALAR, with(answer, answer.length - 32, new byte[32])))
                .Add(refused("answer", CheckRefusal.PROOF_FALSE, with(answer, answer.length - 32, House.seed(1))));
    }

    private static CBORObject refused(String what, CheckRefusal why, byte[] bytes) {
        return CBORObject.NewOrderedMap()
                .Add("what", what)
                .Add("why", why.name())
                .Add("bytes", Hex.of(bytes));
    }

    private static byte[] with(byte[] sound, int at, byte[] change) {
        var out = sound.clone();
        System.arraycopy(change, 0, out, at, change.length);
        return out;
    }
}
