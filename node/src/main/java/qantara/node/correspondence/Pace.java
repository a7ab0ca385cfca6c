package qantara.node.correspondence;

import qantara.exchange.Urgency;

/// Whether a letter waits its turn among those of its lane. All letters of an exchange have the same pace, so that none
/// overtakes another.
enum Pace {
    /// Behind those that were posted before it.
    USUAL,
    /// Before all that is not urgent.
    URGENT;

    static Pace of(Urgency urgency) {
        return switch (urgency) {
            case NORMAL -> USUAL;
            case URGENT_DIRECT, URGENT_INDIRECT -> URGENT;
        };
    }
}
