package qantara.ledger;

import java.util.function.Function;

class MemoryShelfTest extends LedgerShelfContract {
    private final MemoryShelf shelf = new MemoryShelf();

    @Override
    protected <T> T with(Function<LedgerShelf, T> work) {
        return work.apply(shelf);
    }
}
