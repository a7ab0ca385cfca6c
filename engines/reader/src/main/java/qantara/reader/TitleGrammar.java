package qantara.reader;

import java.util.Optional;

/// Where a title begins and ends around its head word; one grammar for each script.
interface TitleGrammar {
    /// The title whose head, or whose counterpart word, begins at token `head`; it may begin before it.
    Optional<Mention.Stretch> around(int head, int earliest);

    static TitleGrammar of(Sheet sheet) {
        return sheet.arabic() ? new ArabicTitles(sheet) : new LatinTitles(sheet);
    }
}
