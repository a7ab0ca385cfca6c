package qantara.exchange;

import qantara.seal.Stage;

/// How far a letter that was sent has come. It only ever goes on, never back.
public enum Progress {
    /// Kept here, not yet known to be kept there.
    WAITING(0),
    /// The partner had it and has lost it, as a comparison showed: carried again. Its receipts are kept.
    AGAIN(0),
    /// Its time ran out before the partner had it. The signed record that says so is brought to the partner, to fill
    /// the letter's place; if the partner had the letter after all, its receipt counts for more.
    UNDELIVERED(1),
    /// Durable at the partner's.
    HELD(2),
    /// Opened, verified and taken in by the partner.
    ACCEPTED(3),
    /// Refused by the partner, with a code.
    REFUSED(3),
    /// Dealt with by a person there.
    HANDLED(4),
    /// Given up, and the partner has the record: its place in the lane is filled.
    WRITTEN_OFF(5);

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

    /// Whether something must still be carried to its place: the letter, or the record that it was given up.
    public boolean isUnderWay() {
        return isWaiting() || this == UNDELIVERED;
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
