package qantara.node.audit;

import qantara.handling.OfficerId;
import qantara.handling.Permit;
import qantara.handling.Purpose;
import qantara.handling.Refusal;
import qantara.handling.Service;
import qantara.ledger.Action;
import qantara.ledger.Outcome;

/// What the log is to say of one act: who did what to what, why, under which decision and for whom.
///
/// The subject and the reason are kept beside the log and can be erased; in the log itself stands a commitment to them.
/// Everything else is codes.
///
/// @param actor the officer's identifier, empty when nobody is known
/// @param subject the reference of what it was done to, at most 200 characters
/// @param reason why, in the officer's words, at most 2,000 characters; empty when the act needs none
/// @param purpose a code, or empty
/// @param dossier the case's reference, or empty
/// @param decision a permit's or refusal's code, or empty
/// @param recipient the service it went to, or empty
public record Leaf(
        String actor,
        Action action,
        String subject,
        String reason,
        String purpose,
        String dossier,
        String decision,
        Outcome outcome,
        String recipient) {
    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_REASON = 2_000;

    public Leaf {
        if (subject.length() > LONGEST_SUBJECT || subject.indexOf('\n') >= 0)
            throw new IllegalArgumentException("a subject is one line of at most 200 characters");
        if (reason.length() > LONGEST_REASON)
            throw new IllegalArgumentException("a reason has at most 2,000 characters");
    }

    /// What an officer did.
    public static Leaf of(OfficerId officer, Action action, String subject) {
        return new Leaf(officer.text(), action, subject, "", "", "", "", Outcome.DONE, "");
    }

    /// What the node did by itself, or somebody nobody knows.
    public static Leaf ofNobody(Action action, String subject) {
        return new Leaf("", action, subject, "", "", "", "", Outcome.DONE, "");
    }

    public Leaf because(String why) {
        return new Leaf(actor, action, subject, why, purpose, dossier, decision, outcome, recipient);
    }

    public Leaf serving(Purpose why) {
        return new Leaf(actor, action, subject, reason, why.name(), dossier, decision, outcome, recipient);
    }

    public Leaf in(String theCase) {
        return new Leaf(actor, action, subject, reason, purpose, theCase, decision, outcome, recipient);
    }

    public Leaf to(Service service) {
        return new Leaf(actor, action, subject, reason, purpose, dossier, decision, outcome, service.code());
    }

    public Leaf under(Permit permit) {
        var code = permit.act() + "/" + permit.policy();
        return new Leaf(actor, action, subject, reason, purpose, dossier, code, outcome, recipient);
    }

    /// The same act, which the rules refused.
    public Leaf refused(Refusal refusal) {
        var code = refusal.reason().name();
        return new Leaf(actor, action, subject, reason, purpose, dossier, code, Outcome.REFUSED, recipient);
    }

    public Leaf ended(Outcome how) {
        return new Leaf(actor, action, subject, reason, purpose, dossier, decision, how, recipient);
    }
}
