package qantara.reader;

import java.util.Locale;

/// What someone is to an engagement.
public enum Role {
    HOST,
    GUEST,
    SIGNATORY,
    PARTICIPANT,
    SPEAKER;

    /// As in the exchange schema.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
