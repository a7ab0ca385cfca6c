package qantara.crosscheck.contract;

import qantara.crosscheck.StandingChecks;

/// The store in memory keeps the contract.
class MemoryStandingChecksTest extends StandingChecksContract {
    @Override
    protected StandingChecks checks() {
        return new MemoryStandingChecks();
    }
}
