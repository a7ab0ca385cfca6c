package qantara.exchange;

import qantara.seal.Stage;

/// How far a letter that was sent has come. It only ever goes on, never back.
public enum Progress {
    /// Kept here, not yet known to be kept there.
    WAITING(0),
    /// The partner had it and has lost it, as a comparison showed: carried again. Its receipts are kept.
    AGAIN(0),
    /// Durable at the partner's.
    HELD(1),
    /// Opened, verified and taken in by the partner.
    ACCEPTED(2),
    /// Refused by the partner, with a code.
    REFUSED(2),
    /// Dealt with by a person there.
    HANDLED(3),
    /// Its time ran out before the partner had it; a signed record says so.
    UNDELIVERED(4);

    private final int rank;

    Progress(int rank) {
        this.rank = rank;
    }

    /// Whether `later` is a step onwards from here.
    public boolean goesOnTo(Progress later) {
        return later.rank > rank;
    }

    /// Whether the letter must still be carried.
    public boolean isWaiting() {
        return this == WAITING || this == AGAIN;
    }

    static Progress of(Stage stage) {
        return switch (stage) {
            case Stage.Held h -> HELD;
            case Stage.Accepted a -> ACCEPTED;
            case Stage.Refused r -> REFUSED;
            case Stage.Handled h -> HANDLED;
        };
    }
}
