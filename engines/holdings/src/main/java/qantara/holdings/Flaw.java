package qantara.holdings;

/// What could not be understood of a person as written.
public enum Flaw {
    /// No handle, or one that is too long or holds characters that are not seen.
    HANDLE,
    /// No name.
    NAME_MISSING,
    /// The name is longer than any name.
    NAME_TOO_LONG,
    /// The name holds no letters, or one only.
    NAME_UNREADABLE,
    /// Another name of the person.
    ALIAS,
    /// More names than are kept of one person.
    TOO_MANY_NAMES,
    BIRTH,
    SEX,
    NATIONALITY,
    PLACE,
    DOCUMENT,
    PLATE,
    PHONE,
    /// More numbers than are kept of one person.
    TOO_MANY_MARKS,
    /// Neither a name nor a date nor a number.
    NOTHING_ASKED;

    /// Is nothing left when this is wrong? Other flaws leave out a value and keep the person.
    public boolean isGrave() {
        return switch (this) {
            case HANDLE, NAME_MISSING, NAME_TOO_LONG, NAME_UNREADABLE, NOTHING_ASKED -> true;
            case ALIAS, TOO_MANY_NAMES, BIRTH, SEX, NATIONALITY, PLACE, DOCUMENT, PLATE, PHONE, TOO_MANY_MARKS -> false;
        };
    }
}
