package qantara.names;

/// Why a text is not taken for a name.
public enum NameRefusal {
    /// Nothing but blanks.
    EMPTY,
    /// More than [Name#LONGEST] characters.
    TOO_LONG,
    /// No letter in it: digits, signs, pictures.
    NO_LETTERS,
    /// A single letter names nobody.
    ONE_LETTER
}
