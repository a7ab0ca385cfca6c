package qantara.node.correspondence;

import qantara.exchange.Exchange;
import qantara.exchange.Step;

/// Steps that a letter or a receipt makes an exchange take.
final class Steps {
    private Steps() {}

    /// The exchange after `step`, or as it is when the step is not possible: letters cross, and a late one changes
    /// nothing.
    static Exchange tried(Exchange exchange, Step step) {
        return switch (exchange.take(step)) {
            case Exchange.Taken.Moved(var next) -> next;
            case Exchange.Taken.NotNow n -> exchange;
        };
    }

    static boolean isPossible(Exchange exchange, Step step) {
        return exchange.take(step) instanceof Exchange.Taken.Moved;
    }
}
