package qantara.node.access;

/// What became of an attempt to sign in.
sealed interface Arrival {
    /// The officer is let in.
    ///
    /// @param byCode whether with a one-time code
    record Welcome(Officer officer, boolean byCode) implements Arrival {}

    /// Nobody is let in. Nothing tells an unknown officer from a wrong passphrase.
    record TurnedAway(Why why) implements Arrival {}

    /// Why nobody is let in.
    enum Why {
        WRONG,
        TOO_MANY
    }
}
