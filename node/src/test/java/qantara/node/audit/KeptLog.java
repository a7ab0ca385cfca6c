package qantara.node.audit;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;
import qantara.testkit.HandClock;

/// A log in a folder, on a real database, with a clock that the test moves and no thread of its own.
final class KeptLog implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final HandClock clock = new HandClock(NOON);
    final Store store;
    final AuditLog log;
    final Notary notary;

    KeptLog(Path folder) {
        var random = new SecureRandom();
        store = DataFolder.open(folder, () -> {});
        try {
            var checkpoints = Checkpoints.of(store, new LogKeyFile(folder), "MA:DCI/log", random);
            notary = new Notary(store, checkpoints, clock);
            log = new AuditLog(store, checkpoints, clock, random, notary);
        } catch (LogRefused e) {
            store.close();
            throw e;
        }
    }

    long append(Leaf leaf) {
        clock.pass(Duration.ofSeconds(1));
        return store.write(db -> log.append(db, leaf));
    }

    @Override
    public void close() {
        store.close();
    }
}
