package qantara.crosscheck.contract;

import qantara.crosscheck.BudgetBook;

/// The book in memory keeps the contract.
class MemoryBudgetBookTest extends BudgetBookContract {
    @Override
    protected BudgetBook book() {
        return new MemoryBudgetBook();
    }
}
