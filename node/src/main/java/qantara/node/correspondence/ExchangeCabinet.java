package qantara.node.correspondence;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Cabinet;
import qantara.exchange.Drawer;
import qantara.exchange.Outgoing;
import qantara.exchange.Progress;
import qantara.node.store.Store;

/// The letters of this node, kept in its store. A drawer is one transaction; what a letter's progress means for its
/// exchange is kept in the same one.
final class ExchangeCabinet implements Cabinet {
    private final Store store;
    private final SqlDrawer.Posted posted;
    private final BooleanSupplier open;
    private final Onward onward;

    /// Told of every letter whose progress changes, inside the transaction.
    interface Onward {
        void moved(JdbcClient db, Progress before, Outgoing after);
    }

    ExchangeCabinet(Store store, Onward onward) {
        this(store, letter -> {}, () -> true, onward);
    }

    /// @param posted told of every letter that is posted, before its transaction is kept
    /// @param open whether letters may be posted
    ExchangeCabinet(Store store, SqlDrawer.Posted posted, BooleanSupplier open, Onward onward) {
        this.open = open;
        this.store = store;
        this.posted = posted;
        this.onward = onward;
    }

    @Override
    public <T> T together(Function<Drawer, T> work) {
        return store.write(db -> work.apply(drawer(db)));
    }

    /// The same letters in one state, to be read only: a comparison of a long lane keeps nobody from writing.
    Cabinet reading() {
        return new Cabinet() {
            @Override
            public <T> T together(Function<Drawer, T> work) {
                return store.read(db -> work.apply(drawer(db)));
            }
        };
    }

    boolean mayPost() {
        return open.getAsBoolean();
    }

    /// The drawer inside a transaction that is open already, so that a letter and what it is about are kept together.
    Drawer drawer(JdbcClient db) {
        return new SqlDrawer(db, posted, onward);
    }
}
