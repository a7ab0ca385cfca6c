package qantara.node.searches;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import qantara.crosscheck.BudgetBook;
import qantara.crosscheck.contract.BudgetBookContract;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;

class SqlBudgetBookTest extends BudgetBookContract {
    @TempDir
    Path folder;

    private Optional<Store> store = Optional.empty();

    @Override
    protected BudgetBook book() {
        var opened = DataFolder.open(folder, () -> {});
        store = Optional.of(opened);
        return SqlBudgetPage.book(opened, "ES:OCI");
    }

    @AfterEach
    void close() {
        store.ifPresent(Store::close);
    }
}
