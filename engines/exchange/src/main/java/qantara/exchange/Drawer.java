package qantara.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import qantara.seal.Lane;
import qantara.seal.MessageId;

/// The cabinet inside one transaction. Sees what was done with it before; is of no use after.
public interface Drawer {
    /// Keeps a letter that is to be sent.
    ///
    /// @throws IllegalStateException when its id, or its place in its lane, is taken
    void keep(Outgoing outgoing);

    /// Keeps `outgoing` in place of what was kept under its id.
    ///
    /// @throws IllegalStateException when nothing was
    void change(Outgoing outgoing);

    Optional<Outgoing> outgoing(MessageId id);

    Optional<Outgoing> outgoing(Lane lane, long incarnation, long seq);

    /// The letter of `lane` that was kept last.
    Optional<Outgoing> lastOutgoing(Lane lane);

    /// The letter of that incarnation of `lane` with the highest number.
    Optional<Outgoing> lastOutgoing(Lane lane, long incarnation);

    /// The waiting letters of `lane` whose next try is not after `now`, in the order in which they were kept, `most` at
    /// most.
    List<Outgoing> due(Lane lane, Instant now, int most);

    /// How many letters of `lane` are waiting.
    int waiting(Lane lane);

    /// Makes every waiting letter of `lane` due at `now`, if it was not before.
    void wake(Lane lane, Instant now);

    /// Keeps a letter that came.
    ///
    /// @throws IllegalStateException when its id, or its place in its lane, is taken
    void keep(Incoming incoming);

    /// Keeps the receipt that a person has dealt with the letter.
    ///
    /// @throws IllegalStateException when there is no such letter
    void handled(MessageId id, byte[] receipt);

    Optional<Incoming> incoming(MessageId id);

    Optional<Incoming> incoming(Lane lane, long incarnation, long seq);

    /// Up to which number every letter of that incarnation of `lane` has come; 0 when none has.
    long head(Lane lane, long incarnation);

    /// Keeps a new, higher head.
    void head(Lane lane, long incarnation, long seq);

    /// Keeps proof of a partner's fault, unless `most` of that lane are kept already.
    void keep(Evidence evidence, int most);

    /// The proofs kept about `lane`, oldest first.
    List<Evidence> evidence(Lane lane);

    /// The letters of `lane` in `stretch` that both sides should have, in the order of their ids, `most` at most: those
    /// that came, or those that were sent and are neither [Progress#WAITING] nor [Progress#UNDELIVERED].
    List<Held> held(Lane lane, Stretch stretch, int most);

    /// The tally of all that [#held] would give without a bound.
    Tally tally(Lane lane, Stretch stretch);
}
