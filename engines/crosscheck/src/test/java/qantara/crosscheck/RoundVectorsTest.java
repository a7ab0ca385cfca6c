package qantara.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reads `vectors/crosscheck/rounds.json`: what goes over the wire, byte for byte, and what must be refused.
class RoundVectorsTest {
    static Stream<CBORObject> rounds() throws IOException {
        return CBORObject.FromJSONBytes(Files.readAllBytes(VectorsTest.FOLDER.resolve("rounds.json")))
                .getValues()
                .stream();
    }

    private static House house(CBORObject round) {
        return new House(Arrays.stream(Suite.values())
                .filter(suite -> suite.identifier().equals(round.get("suite").AsString()))
                .findFirst()
                .orElseThrow());
    }

    private static byte[] hex(CBORObject round, String key) {
        return Hex.bytes(round.get(key).AsString());
    }

    private static List<Trait> traits(CBORObject round, String key) {
        return round.get(key).getValues().stream()
                .map(trait -> new Trait(Tier.FULL_BIRTH_DATE, trait.AsString()))
                .toList();
    }

    private static Blinding asked(House house, CBORObject round) {
        return Blinding.of(
                House.SUITES,
                house.suite,
                House.TERMS,
                House.DESK,
                traits(round, "asked"),
                new LogKey(hex(round, "logKey")),
                House.entry(round.get("entry").AsString()));
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void key_and_question_are_the_same_bytes(CBORObject round) {
        var house = house(round);
        assertThat(new String(house.key.commitment().statement(), StandardCharsets.US_ASCII))
                .isEqualTo(round.get("statement").AsString());
        assertThat(Hex.of(asked(house, round).question().bytes()))
                .isEqualTo(round.get("question").AsString());
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void the_index_is_the_same_bytes(CBORObject round) {
        var house = house(round);
        var held = traits(round, "held");
        var records = List.of(
                new IndexRecord(House.label(1), held.subList(0, 1)), new IndexRecord(House.label(2), held.subList(1, 2)));
        var index = new IndexMaker(house.key, House.TERMS).prepare(records, new Edition(hex(round, "edition")));
        assertThat(Hex.of(index.bytes())).isEqualTo(round.get("index").AsString());
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void the_answer_is_a_hit_before_the_change_and_none_after(CBORObject round) {
        var house = house(round);
        var index = House.held(IndexCopy.of(hex(round, "index"), house.suite, House.TERMS));
        var unblinding = asked(house, round).unblind(hex(round, "answer"), house.key.commitment());
        assertThat(unblinding).isInstanceOfSatisfying(Unblinding.Open.class, open -> {
            assertThat(open.lookup().in(index))
                    .isInstanceOfSatisfying(Verdict.Hit.class, hit -> assertThat(hit.labels())
                            .extracting(label -> Hex.of(label.handle()))
                            .containsExactly(round.get("hit").AsString()));
            assertThat(open.lookup().in(House.held(index.with(hex(round, "change")))))
                    .isEqualTo(new Verdict.NoHit());
        });
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void what_must_be_refused_is_refused_for_its_reason(CBORObject round) {
        for (var refused : round.get("refused").getValues()) {
            var bytes = hex(refused, "bytes");
            var why = refused.get("what").AsString().equals("question")
                    ? ofQuestion(house(round), bytes)
                    : ofAnswer(house(round), round, bytes);
            assertThat(why.name()).isEqualTo(refused.get("why").AsString());
        }
    }

    private static CheckRefusal ofQuestion(House house, byte[] bytes) {
        return switch (house.evaluator().evaluate(bytes, House.NOON)) {
            case Evaluation.Answered _ -> throw new AssertionError("answered");
            case Evaluation.Refused refused -> refused.why();
        };
    }

    private static CheckRefusal ofAnswer(House house, CBORObject round, byte[] bytes) {
        return switch (asked(house, round).unblind(bytes, house.key.commitment())) {
            case Unblinding.Open _ -> throw new AssertionError("believed");
            case Unblinding.Refused(var why) -> why;
        };
    }
}
