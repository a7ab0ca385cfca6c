package qantara.names;

/// What a careful reader would notice in how a name is written. It is taken all the same.
public enum Oddity {
    /// Letters of two scripts within one word; each stretch is read as a word of its own.
    MIXED_SCRIPTS,
    /// Letters that only look like those around them, as a Cyrillic a among Latin letters; they are read as what they
    /// look like. Source: Unicode Technical Standard 39.
    CONFUSABLE_LETTERS,
    /// Digits that are not letters of a telephone spelling; they are left out.
    DIGITS,
    /// Pictures and other signs; they are left out.
    SIGNS,
    /// Invisible characters other than the joiners that Persian needs; they are left out.
    INVISIBLE
}
