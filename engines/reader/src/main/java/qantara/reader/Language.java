package qantara.reader;

/// The language an article is written in.
public enum Language {
    ARABIC("ar"),
    FRENCH("fr"),
    SPANISH("es"),
    ENGLISH("en"),
    /// None of the four: it is not read.
    OTHER("und");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /// BCP 47.
    public String code() {
        return code;
    }
}
