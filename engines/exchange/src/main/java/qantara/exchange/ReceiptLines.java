package qantara.exchange;

import java.time.Instant;
import java.util.Optional;
import qantara.seal.Digest;
import qantara.seal.Opening;
import qantara.seal.Outer;
import qantara.seal.Receipt.Line;
import qantara.seal.Stage;

/// What a receipt says about one letter, or about an envelope that was not opened.
final class ReceiptLines {
    private ReceiptLines() {}

    static Line of(Stage stage, Opening.Opened opened, Instant now) {
        var letter = opened.letter();
        return new Line(
                stage,
                letter.id(),
                letter.place().incarnation(),
                letter.place().seq(),
                Optional.of(opened.signed().digest()),
                opened.envelope().digest(),
                now);
    }

    /// The record stands where an envelope would: its digest is stated.
    static Line of(Stage stage, Opening.GivenUp givenUp, Instant now) {
        var record = givenUp.record();
        return new Line(
                stage,
                record.id(),
                record.incarnation(),
                record.seq(),
                Optional.of(record.letter()),
                Digest.of(givenUp.bytes()),
                now);
    }

    static Line unopened(Opening.Refused refused, Outer outer, Instant now) {
        return new Line(
                new Stage.Refused(refused.reason().name()),
                outer.id(),
                outer.incarnation(),
                outer.seq(),
                Optional.empty(),
                refused.envelope(),
                now);
    }

    static Line handled(Incoming incoming) {
        return new Line(
                new Stage.Handled(),
                incoming.id(),
                incoming.place().incarnation(),
                incoming.place().seq(),
                Optional.of(incoming.letter()),
                incoming.envelope(),
                incoming.received());
    }
}
