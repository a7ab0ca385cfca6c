package qantara.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import qantara.exchange.Cabinet;
import qantara.exchange.Drawer;
import qantara.exchange.contract.MemoryCabinet;

/// A cabinet whose process dies now and then: before it has kept what was done, or after, before it could say so.
final class FrailCabinet implements Cabinet {
    /// The process is dead; whoever calls it hears nothing more.
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;

        Crash() {
            super("crash", null, false, false);
        }
    }

    private final MemoryCabinet kept = new MemoryCabinet();
    private final RandomGenerator random;
    private final List<Runnable> effects = new ArrayList<>();
    private int frailty;
    private int crashes;

    FrailCabinet(RandomGenerator random) {
        this.random = random;
    }

    /// @param percent of all transactions that end in a crash
    void becomesFrail(int percent) {
        frailty = percent;
    }

    int crashes() {
        return crashes;
    }

    /// An effect of the transaction that is under way: it happens if that is kept.
    void with(Runnable effect) {
        effects.add(effect);
    }

    @Override
    public <T> T together(Function<Drawer, T> work) {
        effects.clear();
        var fate = random.nextInt(100);
        var result = kept.together(drawer -> {
            var done = work.apply(drawer);
            if (fate < frailty / 2) throw crash();
            return done;
        });
        effects.forEach(Runnable::run);
        if (fate < frailty) throw crash();
        return result;
    }

    private Crash crash() {
        crashes++;
        return new Crash();
    }
}
