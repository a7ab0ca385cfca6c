package qantara.node.shell;

import java.util.Locale;
import java.util.Optional;

/// A language that every page of the desk speaks.
public enum Language {
    ARABIC("ar", "ar-MA-u-nu-latn", "العربية"),
    FRENCH("fr", "fr-u-nu-latn", "Français"),
    SPANISH("es", "es-u-nu-latn", "Español"),
    ENGLISH("en", "en-GB-u-nu-latn", "English");

    private final String tag;
    private final Locale locale;
    private final String ownName;

    Language(String tag, String locale, String ownName) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(locale);
        this.ownName = ownName;
    }

    /// The language with this primary subtag (`ar` and `ar-QA` are both Arabic), or empty for one the desk does not
    /// speak.
    public static Optional<Language> of(String tag) {
        var primary = Locale.forLanguageTag(tag).getLanguage();
        for (var language : values()) {
            if (language.tag.equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /// The two letters that stand in `lang` attributes, cookies and file names.
    public String tag() {
        return tag;
    }

    /// The locale for dates and numbers: always Latin digits, because desks copy numbers between systems; Arabic with
    /// Morocco's month names.
    public Locale locale() {
        return locale;
    }

    /// What the language calls itself.
    public String ownName() {
        return ownName;
    }

    /// `rtl` or `ltr`, for the `dir` attribute.
    public String direction() {
        return this == ARABIC ? "rtl" : "ltr";
    }
}
