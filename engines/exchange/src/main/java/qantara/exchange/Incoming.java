package qantara.exchange;

import java.time.Instant;
import java.util.Optional;
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.MessageId;
import qantara.seal.Place;

/// A letter that came, as the inbox keeps it. It is kept for ever, so that the same letter always gets the same
/// receipt.
///
/// @param letter digest of the signed letter
/// @param envelope digest of the envelope in which it first came
/// @param signed the signed letter, in the clear: whoever stores it seals it
/// @param received by this node's clock
/// @param receipt the answer that it got and always gets
/// @param handled the receipt that a person has dealt with it, once one has
public record Incoming(
        MessageId id,
        Lane lane,
        Place place,
        Digest letter,
        Digest envelope,
        byte[] signed,
        Instant received,
        byte[] receipt,
        Optional<byte[]> handled) {

    /// The same letter, with the receipt that a person has dealt with it.
    public Incoming handledWith(byte[] proof) {
        return new Incoming(id, lane, place, letter, envelope, signed, received, receipt, Optional.of(proof));
    }
}
