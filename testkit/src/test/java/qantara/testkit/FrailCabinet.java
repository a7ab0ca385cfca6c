package qantara.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import qantara.exchange.Cabinet;
import qantara.exchange.Drawer;
import qantara.exchange.contract.MemoryCabinet;
import qantara.seal.MessageId;

/// A cabinet whose process dies now and then, before it has kept what was done or after, before it could say so; and
/// whose disk is now and then that of an older backup.
final class FrailCabinet implements Cabinet {
    /// The process is dead; whoever calls it hears nothing more.
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;

        Crash() {
            super("crash", null, false, false);
        }
    }

    /// The disk has no room; nothing was kept, and the process lives on.
    static final class DiskFull extends RuntimeException {
        private static final long serialVersionUID = 1;

        DiskFull() {
            super("disk full", null, false, false);
        }
    }

    private record Backup(MemoryCabinet cabinet, Map<MessageId, Integer> effects) {}

    private final MemoryCabinet kept = new MemoryCabinet();
    private final RandomGenerator random;
    private final List<Runnable> commits = new ArrayList<>();
    private Map<MessageId, Integer> effects = new HashMap<>();
    private Optional<Backup> backup = Optional.empty();
    private int frailty;
    private boolean full;
    private int fulls;
    private int crashes;
    private int restores;

    FrailCabinet(RandomGenerator random) {
        this.random = random;
    }

    /// @param percent of all transactions that end in a crash
    void becomesFrail(int percent) {
        frailty = percent;
    }

    /// Whether its disk has no room from now on.
    void isFull(boolean now) {
        full = now;
    }

    int fulls() {
        return fulls;
    }

    int crashes() {
        return crashes;
    }

    int restores() {
        return restores;
    }

    /// How often each letter took effect here.
    Map<MessageId, Integer> effects() {
        return effects;
    }

    /// The effect of a letter, inside the transaction that is under way.
    void takesEffect(MessageId id) {
        onCommit(() -> effects.merge(id, 1, Integer::sum));
    }

    /// Something that happens if the transaction that is under way is kept.
    void onCommit(Runnable act) {
        commits.add(act);
    }

    void makesBackup() {
        backup = Optional.of(new Backup(kept.backup(), Map.copyOf(effects)));
    }

    /// Puts the last backup in place, if there is one.
    boolean restores(boolean really) {
        if (!really || backup.isEmpty()) return false;
        kept.restore(backup.get().cabinet());
        effects = new HashMap<>(backup.get().effects());
        restores++;
        return true;
    }

    @Override
    public <T> T together(Function<Drawer, T> work) {
        commits.clear();
        var fate = random.nextInt(100);
        var result = kept.together(drawer -> {
            var done = work.apply(drawer);
            if (full) throw noRoom();
            if (fate < frailty / 2) throw crash();
            return done;
        });
        commits.forEach(Runnable::run);
        if (fate < frailty) throw crash();
        return result;
    }

    private DiskFull noRoom() {
        fulls++;
        return new DiskFull();
    }

    private Crash crash() {
        crashes++;
        return new Crash();
    }
}
