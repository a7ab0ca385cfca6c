package qantara.holdings;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import qantara.names.Name;

/// The people of these tests, all invented, and the key under which they lie.
final class Rabat {
    private Rabat() {}

    static SealingKey key(int number) {
        return SealingKey.of(
                ByteBuffer.allocate(SealingKey.BYTES).putInt(number).array());
    }

    /// Salts of tests need only differ.
    static Registrar registrar(Path folder) {
        return Registrar.open(folder, key(1), new Random(7));
    }

    static Holdings holdings(Path folder) {
        return Holdings.open(folder, key(1), new Random(8));
    }

    static Held person(String handle, String name, String born) {
        return taken(Written.of(name, born).held(handle));
    }

    static Held taken(Understood<Held> understood) {
        if (understood instanceof Understood.As<Held> as) return as.value();
        throw new AssertionError(understood);
    }

    static Question question(String name, String born) {
        if (Written.of(name, born).question(10) instanceof Understood.As<Question> as) return as.value();
        throw new AssertionError("not a question");
    }

    static List<String> found(Holdings holdings, String name, String born) {
        return handles(holdings.find(question(name, born)));
    }

    static List<String> handles(Answer answer) {
        return answer.found().stream()
                .map(found -> found.held().identity().handle())
                .toList();
    }

    static Name name(String written) {
        return Name.of(written);
    }
}
