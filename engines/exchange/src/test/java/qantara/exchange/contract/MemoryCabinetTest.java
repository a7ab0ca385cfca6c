package qantara.exchange.contract;

import qantara.exchange.Cabinet;

class MemoryCabinetTest extends CabinetContract {
    @Override
    protected Cabinet cabinet() {
        return new MemoryCabinet();
    }
}
