package qantara.reader;

import java.util.Locale;

/// What kind of engagement it is.
public enum Kind {
    VISIT,
    RECEPTION,
    TALKS,
    CALL,
    AGREEMENT,
    CONFERENCE,
    INSPECTION,
    DEPLOYMENT,
    OPERATION,
    TRAINING;

    /// As in the exchange schema.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
