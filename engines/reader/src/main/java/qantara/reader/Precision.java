package qantara.reader;

import java.util.Locale;

/// How finely a date is told.
public enum Precision {
    DAY,
    RANGE,
    MONTH,
    YEAR,
    UNKNOWN;

    /// As in the exchange schema.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
