package qantara.node.searches;

import java.util.Optional;
import qantara.handling.Actor;
import qantara.handling.Purpose;
import qantara.ledger.Action;
import qantara.node.audit.Leaf;

/// On what ground an officer looks: the case, the purpose, the reason. Without it nothing is searched.
///
/// @param dossier the case's reference, 1 to 64 letters, digits and `. _ : / + -`
/// @param reason in the officer's words, at most 500 characters
record Cause(String dossier, Purpose purpose, String reason) {
    static final int LONGEST_DOSSIER = 64;
    static final int LONGEST_REASON = 500;

    Cause {
        if (!isDossier(dossier)) throw new IllegalArgumentException("not a case's reference");
    }

    private static boolean isDossier(String text) {
        return text.matches("[A-Za-z0-9._:/+-]{1," + LONGEST_DOSSIER + "}");
    }

    /// Reads the fields `dossier`, `purpose` and `reason`; what is missing or wrong is refused at its field.
    static Optional<Cause> of(Entered entered) {
        var dossier = entered.required("dossier", LONGEST_DOSSIER);
        if (!dossier.isEmpty() && !isDossier(dossier)) entered.refuse("dossier", Wrong.of("dossier"));
        var purpose = entered.requiredChoice("purpose", Purpose.class);
        var reason = entered.required("reason", LONGEST_REASON);
        return purpose.isPresent() && isDossier(dossier) && !reason.isEmpty() && reason.length() <= LONGEST_REASON
                ? Optional.of(new Cause(dossier, purpose.get(), reason))
                : Optional.empty();
    }

    Leaf leaf(Actor officer, Action action, String subject) {
        return Leaf.of(officer.id(), action, subject)
                .in(dossier)
                .serving(purpose)
                .because(reason);
    }
}
