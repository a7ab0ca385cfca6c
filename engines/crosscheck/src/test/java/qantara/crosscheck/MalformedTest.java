package qantara.crosscheck;

import static org.assertj.core.api.Assertions.assertThatCode;
import static qantara.crosscheck.House.NOON;
import static qantara.crosscheck.House.TERMS;
import static qantara.crosscheck.House.held;
import static qantara.crosscheck.House.person;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Spoiled inputs by the ten thousand: whatever comes, a decoder answers with a value and throws nothing.
class MalformedTest {
    private static final int TIMES = 60_000;
    private static final long SEED = 20261125;

    private final House madrid = new House(Suite.RISTRETTO255_SHA512);
    private final Random random = new Random(SEED);

    private void spoil(byte[] sound, int times, Consumer<byte[]> decoder) {
        for (var i = 0; i < times; i++) {
            var spoiled = spoiled(sound);
            var number = i;
            assertThatCode(() -> decoder.accept(spoiled))
                    .as("seed %s, number %s: %s", SEED, number, Hex.of(Arrays.copyOf(spoiled, 64)))
                    .doesNotThrowAnyException();
        }
    }

    /// Cut, longer, with bytes changed in its header or anywhere, or chance altogether.
    private byte[] spoiled(byte[] sound) {
        var out = sound.clone();
        switch (random.nextInt(6)) {
            case 0 -> out = Arrays.copyOf(out, random.nextInt(out.length));
            case 1 -> out = Arrays.copyOf(out, out.length + 1 + random.nextInt(100));
            case 2 -> {
                out = new byte[random.nextInt(400)];
                random.nextBytes(out);
            }
            case 3 -> change(out, Math.min(out.length, 140));
            default -> change(out, out.length);
        }
        return out;
    }

    private void change(byte[] out, int within) {
        for (var i = 1 + random.nextInt(4); i > 0; i--) out[random.nextInt(within)] = (byte) random.nextInt(256);
    }

    @Test
    void questions() {
        var sound = madrid.asks(person("Karim Zerhouni", "1975-03-19"), TERMS, "e1")
                .question()
                .bytes();
        spoil(sound, TIMES, bytes -> {
            try {
                Question.read(bytes);
            } catch (Unfit refused) {
                refused.why();
            }
        });
        // Through the whole of it; a question whose id was spoiled alone is answered, and costs its three milliseconds.
        spoil(sound, 2_000, bytes -> madrid.evaluator().evaluate(bytes, NOON));
    }

    @Test
    void answers() {
        var asked = madrid.asks(person("Karim Zerhouni", "1975-03-19"), TERMS, "e1");
        var sound = madrid.answers(asked).bytes();
        spoil(sound, TIMES, bytes -> {
            try {
                Answer.read(bytes);
            } catch (Unfit refused) {
                refused.why();
            }
        });
        spoil(sound, 2_000, bytes -> asked.unblind(bytes, madrid.key.commitment()));
    }

    @Test
    void indexes() {
        var persons = List.of(held(1, person("Karim Zerhouni", "1975-03-19"), Tier.FULL_BIRTH_DATE));
        var sound = new IndexMaker(madrid.key, TERMS)
                .prepare(persons, House.edition(5))
                .bytes();
        spoil(sound, TIMES, bytes -> IndexCopy.of(bytes, madrid.suite, TERMS));
    }

    @Test
    void changes() {
        var index = madrid.index(TERMS, List.of());
        var persons = List.of(held(1, person("Karim Zerhouni", "1975-03-19"), Tier.FULL_BIRTH_DATE));
        var sound = new IndexMaker(madrid.key, TERMS)
                .change(index, persons, List.of(), random)
                .bytes();
        spoil(sound, TIMES, index::with);
    }
}
