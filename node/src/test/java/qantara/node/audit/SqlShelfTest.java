package qantara.node.audit;

import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import qantara.ledger.LedgerShelf;
import qantara.ledger.LedgerShelfContract;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;

/// The log's shelf keeps the contract on SQLite.
class SqlShelfTest extends LedgerShelfContract {
    private final Store store;

    SqlShelfTest(@TempDir Path folder) {
        store = DataFolder.open(folder, () -> {});
    }

    @Override
    protected <T> T with(Function<LedgerShelf, T> work) {
        return store.write(db -> work.apply(new SqlShelf(db)));
    }

    @AfterEach
    void close() {
        store.close();
    }
}
