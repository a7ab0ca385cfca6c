package qantara.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.MessageId;
import qantara.seal.Place;

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

    /// Has a letter of ours carried before all that were not hastened, however many those are. Its number stays. Of an
    /// exchange all letters are hastened or none, so that they keep their order.
    ///
    /// @throws IllegalStateException when there is no such letter
    void hasten(MessageId id);

    /// The letters of `lane` that are [Progress#isUnderWay] and whose next try is not after `now`: first those that
    /// were hastened, then the others, each in the order in which they were kept, `most` at most.
    List<Outgoing> due(Lane lane, Instant now, int most);

    /// How many letters of `lane` are under way.
    int waiting(Lane lane);

    /// Whether fewer than `most` letters of `lane` are under way; cheaper than to count them.
    default boolean hasRoom(Lane lane, int most) {
        return waiting(lane) < most;
    }

    /// The place behind the letter of that incarnation of `lane` with the highest number; cheaper than the letter.
    default Optional<Place> behindLast(Lane lane, long incarnation) {
        return lastOutgoing(lane, incarnation).map(last -> last.place().next(last.letter()));
    }

    /// The letter of that id, if it is under way; cheaper than the letter when it no longer is.
    default Optional<Outgoing> underWay(MessageId id) {
        return outgoing(id).filter(outgoing -> outgoing.progress().isUnderWay());
    }

    /// Makes every letter of `lane` that is under way due at `now`, if it was not before.
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

    /// The digest of the letter that was sent in that place; cheaper than the letter.
    default Optional<Digest> sent(Lane lane, long incarnation, long seq) {
        return outgoing(lane, incarnation, seq).map(Outgoing::letter);
    }

    /// The digest of the letter that came to that place, or that was given up there.
    default Optional<Digest> came(Lane lane, long incarnation, long seq) {
        return incoming(lane, incarnation, seq)
                .map(Incoming::letter)
                .or(() -> gap(lane, incarnation, seq).map(Gap::letter));
    }

    /// Keeps the record that a letter was given up.
    ///
    /// @throws IllegalStateException when its place has one
    void keep(Gap gap);

    Optional<Gap> gap(Lane lane, long incarnation, long seq);

    /// The place of the letter with that digest that came by `lane`.
    Optional<Place> place(Lane lane, Digest letter);

    /// Keeps that an incarnation was left, unless that is known of it already.
    void keep(Parting parting);

    Optional<Parting> parting(Lane lane, long incarnation);

    /// The tree over the letters of that incarnation of `lane` that have come without a gap.
    Edge edge(Lane lane, long incarnation);

    /// Keeps a larger one.
    void edge(Lane lane, long incarnation, Edge edge);

    /// The tree over the letters of that incarnation of `lane` that its reader has countersigned.
    Edge checked(Lane lane, long incarnation);

    /// Keeps a larger one.
    void checked(Lane lane, long incarnation, Edge edge);

    /// Up to which number every letter of that incarnation of `lane` has come; 0 when none has.
    default long head(Lane lane, long incarnation) {
        return edge(lane, incarnation).size();
    }

    /// Keeps proof of a partner's fault, unless `most` of that lane are kept already.
    void keep(Evidence evidence, int most);

    /// The proofs kept about `lane`, oldest first.
    List<Evidence> evidence(Lane lane);

    /// The letters of `lane` in `stretch` that both sides should have, in the order of their ids, `most` at most:
    /// those that came, or those that were sent and that the partner once had: not [Progress#WAITING],
    /// [Progress#UNDELIVERED] or [Progress#WRITTEN_OFF].
    List<Held> held(Lane lane, Stretch stretch, int most);

    /// The tally of all that [#held] would give without a bound.
    Tally tally(Lane lane, Stretch stretch);
}
