package qantara.exchange;

import java.util.Optional;
import qantara.seal.Letter;
import qantara.seal.OpeningRefusal;

/// What the inbox did with an envelope. The door answers with the receipt, after the commit.
public sealed interface Arrival {
    /// A new letter, kept. Its effects belong into the same transaction.
    record Accepted(Letter letter, byte[] receipt) implements Arrival {}

    /// A new letter of the partner, kept, but not taken in.
    ///
    /// @param code of docs/protocol/errors.md
    record Declined(Letter letter, String code, byte[] receipt) implements Arrival {}

    /// A letter that came before, in this envelope or another. It has no effect; the receipt is the one it got then.
    record AlreadyHave(byte[] receipt) implements Arrival {}

    /// A letter that the partner signed and that contradicts one it signed before. Kept as evidence; an alarm.
    record Conflict(String code, byte[] receipt) implements Arrival {}

    /// No letter for this service. Nothing is kept.
    ///
    /// @param receipt signed, when it is known which letter of which partner it would have been
    record Unopened(OpeningRefusal reason, Optional<byte[]> receipt) implements Arrival {}

    /// Too far ahead of what has come of its lane, or nothing that can be taken in while letters before it are missing.
    /// Nothing is kept; it is to come again later.
    record TooEarly() implements Arrival {}

    /// A new letter whose attachments are not all here. Nothing is kept; it is to come again when they are.
    record Incomplete() implements Arrival {}
}
