package qantara.crosscheck;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// What both sides log of a question: how much, on what ground, and a digest by which the two entries are matched.
/// Never
/// a name, and nothing from which one could be guessed.
///
/// @param side who logs it
/// @param outcome `answered`, or the refusal's code
public record Transcript(Side side, Question question, String outcome, Instant at) {
    /// Whose log it goes into.
    public enum Side {
        ASKER,
        HOLDER
    }

    /// What the asker logs before the question leaves.
    public static Transcript asked(Question question, Instant at) {
        return new Transcript(Side.ASKER, question, "asked", at);
    }

    static Transcript answered(Question question, Instant at) {
        return new Transcript(Side.HOLDER, question, "answered", at);
    }

    static Transcript refused(Question question, CheckRefusal why, Instant at) {
        return new Transcript(Side.HOLDER, question, why.name(), at);
    }

    /// The statement, which the caller signs and appends to its log.
    public byte[] statement() {
        var terms = question.terms();
        var asking = question.asking();
        return String.join(
                        "\n",
                        "qantara crosscheck transcript v1",
                        "side " + side.name(),
                        "question " + question.id(),
                        "agreement " + terms.agreement(),
                        "epoch " + terms.epoch(),
                        "tier " + terms.tier().name(),
                        "purpose " + terms.purpose(),
                        "basis " + asking.legalBasis(),
                        "desk " + asking.desk(),
                        "officer " + Hex.of(asking.officer()),
                        "suite " + question.suite().identifier(),
                        "slots " + question.slots(),
                        "subjects " + question.subjects(),
                        "batch " + Hex.of(question.digest()),
                        "outcome " + outcome,
                        "at " + at,
                        "")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
