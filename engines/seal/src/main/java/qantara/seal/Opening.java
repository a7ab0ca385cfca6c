package qantara.seal;

import java.util.Optional;

/// What came of opening an envelope.
public sealed interface Opening {
    /// It is a letter to this service from the partner of that channel, whole and signed twice.
    ///
    /// @param signed the letter as it was signed: its digest is the same however often it was sealed, and its bytes
    ///     are kept as evidence
    record Opened(Letter letter, SignedLetter signed, Envelope envelope) implements Opening {}

    /// It is the signed record by which the partner gives a letter up, brought to that letter's place.
    ///
    /// @param bytes the record as it came: kept as evidence
    record GivenUp(NonDelivery record, byte[] bytes) implements Opening {
        public GivenUp {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /// It is not, and why.
    ///
    /// @param envelope digest of what came
    /// @param outer what stood on it, as far as it could be read; nothing of it is proven
    record Refused(OpeningRefusal reason, Digest envelope, Optional<Outer> outer) implements Opening {}
}
