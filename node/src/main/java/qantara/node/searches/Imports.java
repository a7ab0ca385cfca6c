package qantara.node.searches;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import qantara.handling.Actor;
import qantara.handling.OfficerId;
import qantara.node.access.Officer;
import qantara.node.access.Officers;

/// Takes files of persons in, one after the other, beside everything else.
final class Imports implements AutoCloseable {
    private final HeldImport files;
    private final Desk desk;
    private final Officers officers;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("held-import").daemon().factory());

    Imports(HeldImport files, Desk desk, Officers officers) {
        this.files = files;
        this.desk = desk;
        this.officers = officers;
    }

    /// Goes on with what a stop of the node left.
    void open() {
        files.left()
                .forEach((id, officer) -> desk.store()
                        .read(db -> officers.find(db, new OfficerId(officer)))
                        .map(Officer::actor)
                        .ifPresent(actor -> worker.execute(() -> files.run(actor, id))));
    }

    Optional<String> begin(Actor officer, byte[] file) {
        var id = files.lay(officer, file);
        id.ifPresent(laid -> worker.execute(() -> files.run(officer, laid)));
        return id;
    }

    Optional<ImportProgress> progress(String id) {
        return files.progress(id);
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(20, TimeUnit.SECONDS)) worker.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
