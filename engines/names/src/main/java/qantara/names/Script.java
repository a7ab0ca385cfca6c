package qantara.names;

/// The script most letters of a text are written in.
public enum Script {
    ARABIC,
    LATIN,
    /// Neither: digits only, another alphabet, or nothing.
    OTHER;

    /// The script of most letters of `text`; [#OTHER] when it holds no Arabic and no Latin letter.
    public static Script of(String text) {
        var arabic = text.codePoints()
                .filter(c -> is(c, Character.UnicodeScript.ARABIC))
                .count();
        var latin = text.codePoints()
                .filter(c -> is(c, Character.UnicodeScript.LATIN))
                .count();
        if (arabic == 0 && latin == 0) return OTHER;
        return arabic >= latin ? ARABIC : LATIN;
    }

    private static boolean is(int codePoint, Character.UnicodeScript script) {
        return Character.isLetter(codePoint) && Character.UnicodeScript.of(codePoint) == script;
    }
}
