package qantara.reader;

import java.util.Locale;

/// Whom the article cites.
public enum SourceKind {
    COMMUNIQUE,
    MINISTRY_STATEMENT,
    PRESS_NOTE,
    NEWS_AGENCY,
    SOCIAL_POST,
    OFFICIAL_STATEMENT,
    NEWSPAPER;

    /// As in the exchange schema.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
