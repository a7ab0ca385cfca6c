package qantara.reader;

/// Where a personal name ends that begins at a given token; one grammar for each script.
interface NameGrammar {
    /// One past the last token of the name that begins at `from`; `from` itself where no name does.
    ///
    /// @param expected a title, a rank or an honorific stands before it
    int end(int from, boolean expected);

    static NameGrammar of(Sheet sheet) {
        return sheet.arabic() ? new ArabicNames(sheet) : new LatinNames(sheet);
    }
}
