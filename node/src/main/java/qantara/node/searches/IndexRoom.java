package qantara.node.searches;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import qantara.holdings.Answer;
import qantara.holdings.HoldingsBroken;
import qantara.holdings.Question;
import qantara.holdings.Registrar;
import qantara.node.store.Store;

/// The search index of who is on file. It follows the rows: what was committed there is in the index a moment later,
/// what was erased there is gone from every file of it, and when it is missing or spoiled it is made anew from them.
final class IndexRoom implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexRoom.class);
    private static final int AT_ONCE = 500;
    private static final HeldRef FIRST = new HeldRef(1000, 1);

    private final Store store;
    private final Path folder;
    private final Vault vault;
    private final String country;
    private final SecureRandom random;
    private Optional<Registrar> registrar = Optional.empty();

    IndexRoom(Store store, Path folder, Vault vault, String country, SecureRandom random) {
        this.store = store;
        this.folder = folder;
        this.vault = vault;
        this.country = country;
        this.random = random;
    }

    /// Who may be meant, among all that was committed before.
    Answer find(Question question) {
        follow();
        return sound(open -> open.holdings().find(question));
    }

    /// Brings the index up to what is committed. Returns when nothing that was erased is left in its files.
    synchronized void follow() {
        sound(open -> {
            for (var changes = changes(); !changes.isEmpty(); changes = changes()) follow(open, changes);
            return changes();
        });
    }

    private List<HeldRows.Change> changes() {
        return store.read(db -> rows(db).changes(AT_ONCE));
    }

    private HeldRows rows(org.springframework.jdbc.core.simple.JdbcClient db) {
        return new HeldRows(db, country);
    }

    private void follow(Registrar open, List<HeldRows.Change> changes) {
        var gone = new ArrayList<String>();
        for (var change : changes)
            store.read(db -> rows(db).find(change.ref()))
                    .flatMap(HeldPerson::held)
                    .ifPresentOrElse(open::put, () -> gone.add(change.ref().toString()));
        if (gone.isEmpty()) open.commit();
        else open.erase(gone);
        var last = changes.getLast().seq();
        store.write(db -> {
            rows(db).followed(last);
            return last;
        });
    }

    /// What `work` gives; with a fresh index when the one that is there turns out to be spoiled.
    private synchronized <T> T sound(Function<Registrar, T> work) {
        try {
            return work.apply(open());
        } catch (HoldingsBroken broken) {
            LOG.warn("the search index is made anew: {}", broken.why());
            shut();
            return work.apply(anew());
        }
    }

    private Registrar open() {
        if (registrar.isPresent()) return registrar.get();
        var opened = Registrar.open(folder, vault.ofTheIndex(), random);
        registrar = Optional.of(opened);
        return isWhole(opened) ? opened : anew();
    }

    /// Rows that are neither in the index nor waiting to be followed say that it is not the index of these rows.
    private boolean isWhole(Registrar opened) {
        var waiting = changes().size();
        int rows = store.read(db -> rows(db).count());
        return Math.abs(opened.holdings().count() - rows) <= waiting;
    }

    private Registrar anew() {
        shut();
        IndexFiles.clear(folder);
        var fresh = Registrar.anew(folder, vault.ofTheIndex(), random);
        registrar = Optional.of(fresh);
        var after = FIRST;
        for (var page = page(after); !page.isEmpty(); page = page(after)) {
            page.forEach(person -> person.held().ifPresent(fresh::put));
            after = page.getLast().ref();
        }
        fresh.commit();
        return fresh;
    }

    private List<HeldPerson> page(HeldRef after) {
        return store.read(db -> rows(db).after(after, AT_ONCE));
    }

    private void shut() {
        registrar.ifPresent(one -> {
            try {
                one.close();
            } catch (HoldingsBroken already) {
                LOG.info("the spoiled index did not close: {}", already.why());
            }
        });
        registrar = Optional.empty();
    }

    @Override
    public synchronized void close() {
        shut();
    }
}
