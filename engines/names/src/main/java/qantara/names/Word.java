package qantara.names;

/// A word of a name before it is known what it does there.
///
/// @param letters its comparing letters, never empty
/// @param field how many commas stand before it
record Word(String written, String letters, int field) {
    boolean arabic() {
        return Letters.arabic(letters);
    }

    /// Both as one word.
    Word with(Word next) {
        return new Word(written + " " + next.written, letters + next.letters, field);
    }
}
