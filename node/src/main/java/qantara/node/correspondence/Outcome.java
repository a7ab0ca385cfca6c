package qantara.node.correspondence;

import java.util.Map;
import qantara.handling.Refusal;

/// What came of something an officer did.
public sealed interface Outcome {
    /// It is done; the exchange is the one to look at now. A form sent twice gives the same answer twice.
    record Done(ThreadRef ref) implements Outcome {}

    /// What was typed cannot be taken; each wrong field is named.
    record Unfit(Map<String, Wrong> wrong) implements Outcome {}

    /// The rules refuse, with every reason.
    record Forbidden(Refusal refusal) implements Outcome {}

    /// Not possible where the exchange stands.
    record NotNow() implements Outcome {}

    /// Somebody changed the exchange since the officer looked at it.
    record Stale() implements Outcome {}

    /// No channel is open to the partner's node, or too many letters wait in it.
    record NoWay() implements Outcome {}

    /// The journal is missing or full: nothing is accepted for sending until it is there.
    record NoJournal() implements Outcome {}

    /// There is no such exchange.
    record Unknown() implements Outcome {}
}
