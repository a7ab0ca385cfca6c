package qantara.exchange;

import java.time.Instant;
import java.util.Optional;
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.MessageId;
import qantara.seal.Place;
import qantara.seal.SignedLetter;

/// A letter on its way, as the outbox keeps it.
///
/// @param letter digest of the signed letter; the partner's receipts name it
/// @param signed the signed letter, in the clear: whoever stores it seals it
/// @param expires when it is given up, with a signed record
/// @param code why the partner refused it, when it did
/// @param attempts how often it was carried
/// @param unopened how often the partner could not open it
/// @param next when it is tried next
/// @param kept when it was posted
/// @param receipt the partner's receipt R1 and R2, or the own record of non-delivery
/// @param handled the partner's receipt R3, once a person there has dealt with it; of a letter that was given up, its
///     receipt for the record
public record Outgoing(
        MessageId id,
        Lane lane,
        Place place,
        Digest letter,
        byte[] signed,
        Instant expires,
        Progress progress,
        Optional<String> code,
        int attempts,
        int unopened,
        Instant next,
        Instant kept,
        Optional<byte[]> receipt,
        Optional<byte[]> handled) {

    static Outgoing fresh(SignedLetter signed, Instant now) {
        return new Outgoing(
                signed.letter().id(),
                signed.letter().lane(),
                signed.letter().place(),
                signed.digest(),
                signed.bytes(),
                signed.letter().sheet().expires(),
                Progress.WAITING,
                Optional.empty(),
                0,
                0,
                now,
                now,
                Optional.empty(),
                Optional.empty());
    }

    /// The same letter, to be tried at `at`.
    public Outgoing dueAt(Instant at) {
        return with(attempts, unopened, at);
    }

    Outgoing later(Instant at) {
        return with(attempts + 1, unopened, at);
    }

    Outgoing turnedUnopened(Instant at) {
        return with(attempts + 1, unopened + 1, at);
    }

    private Outgoing with(int tries, int turns, Instant at) {
        return new Outgoing(
                id, lane, place, letter, signed, expires, progress, code, tries, turns, at, kept, receipt, handled);
    }

    /// This letter, which the partner has lost, to be carried afresh.
    Outgoing again(Instant at) {
        return new Outgoing(
                id, lane, place, letter, signed, expires, Progress.AGAIN, code, 0, 0, at, kept, receipt, handled);
    }

    /// This letter that was given up, and of which the partner must be told again. A sender that was restored may have
    /// no record of it: then it is a letter that waits, as it was.
    Outgoing untold(Instant at) {
        return new Outgoing(
                id,
                lane,
                place,
                letter,
                signed,
                expires,
                receipt.isPresent() ? Progress.UNDELIVERED : Progress.WAITING,
                code,
                0,
                unopened,
                at,
                kept,
                receipt,
                Optional.empty());
    }

    /// This letter one step on, with the proof of it.
    Outgoing come(Progress further, Optional<String> why, byte[] proof) {
        var person = further == Progress.HANDLED || further == Progress.WRITTEN_OFF;
        return new Outgoing(
                id,
                lane,
                place,
                letter,
                signed,
                expires,
                further,
                why,
                attempts,
                unopened,
                next,
                kept,
                person ? receipt : Optional.of(proof),
                person ? Optional.of(proof) : handled);
    }
}
