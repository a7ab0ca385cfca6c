package qantara.node.correspondence;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import qantara.exchange.Cabinet;
import qantara.exchange.contract.CabinetContract;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;

class ExchangeCabinetTest extends CabinetContract {
    @TempDir
    Path folder;

    private Optional<Store> store = Optional.empty();

    @Override
    protected Cabinet cabinet() {
        var opened = DataFolder.open(folder, () -> {});
        store = Optional.of(opened);
        return new ExchangeCabinet(opened, (db, before, after) -> {});
    }

    @Override
    protected Cabinet reopened(Cabinet before) {
        close();
        return cabinet();
    }

    @AfterEach
    void close() {
        store.ifPresent(Store::close);
    }
}
