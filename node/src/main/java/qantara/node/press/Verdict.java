package qantara.node.press;

import qantara.node.chancery.Fact;

/// What an officer says of a proposed fact, or of a whole sheet.
public sealed interface Verdict {
    /// The fact is right as it was read.
    record Confirmed() implements Verdict {}

    /// The fact is this. Said of no proposal, it adds what the machine did not read.
    record Corrected(Fact fact) implements Verdict {}

    /// The text does not say this.
    record Rejected() implements Verdict {}

    /// What was said before is taken back.
    record Reopened() implements Verdict {}

    /// The sheet goes into the record.
    record Taken() implements Verdict {}

    /// The sheet does not go into the record.
    record Left() implements Verdict {}
}
