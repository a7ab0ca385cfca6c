package qantara.names;

/// Why a written identifier is not taken.
public enum IdentifierRefusal {
    /// Nothing that counts is left: no letter, no digit.
    EMPTY,
    /// Longer than any identifier of its kind.
    TOO_LONG,
    /// A character that its kind does not have, such as a picture or a control character.
    UNREADABLE,
    /// Not of any form that its kind has.
    NOT_OF_ITS_FORM,
    /// Its check digit does not fit: it was misread or mistyped.
    CHECK_DIGIT,
    /// A date that no calendar has, or in which nobody living was born.
    NO_SUCH_DATE
}
