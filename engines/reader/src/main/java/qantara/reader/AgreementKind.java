package qantara.reader;

import java.util.Locale;

/// The form of an agreement.
public enum AgreementKind {
    MOU,
    AGREEMENT,
    ACTION_PLAN,
    JOINT_PLAN,
    LETTER_OF_INTENT,
    JOINT_DECLARATION,
    WORKING_ARRANGEMENT,
    LIAISON_AGREEMENT,
    PARTNERSHIP_AGREEMENT,
    PROTOCOL;

    /// As in the exchange schema.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
