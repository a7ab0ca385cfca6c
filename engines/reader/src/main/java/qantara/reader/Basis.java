package qantara.reader;

import java.util.Locale;

/// What a date rests on.
public enum Basis {
    EXPLICIT,
    RELATIVE,
    WEEKDAY,
    PARTIAL,
    NONE;

    /// As in the exchange schema.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
