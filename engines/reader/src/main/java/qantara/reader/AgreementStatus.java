package qantara.reader;

import java.util.Locale;

/// How far an agreement has come.
public enum AgreementStatus {
    SIGNED,
    IN_FORCE,
    PLANNED;

    /// As in the exchange schema.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
