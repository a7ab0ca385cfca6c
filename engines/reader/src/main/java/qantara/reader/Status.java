package qantara.reader;

import java.util.Locale;

/// Has the engagement taken place?
public enum Status {
    /// Done or under way.
    REPORTED,
    /// Still to come.
    ANNOUNCED,
    /// An earlier one, told as background.
    CITED_PAST;

    /// As in the exchange schema.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
