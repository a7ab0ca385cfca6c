package qantara.reader;

import java.util.Locale;

/// A kind of event that many services secure or attend together.
public enum MajorEventCode {
    FIFA_WORLD_CUP,
    AFCON,
    UEFA_EURO,
    INTERPOL_GA,
    AIMC_SESSION,
    ARAB_POLICE_CHIEFS_CONF,
    MILIPOL,
    WORLD_DEFENSE_SHOW,
    ARBAEEN,
    FOOTBALL_MATCH,
    AMERIPOL_SUMMIT,
    SECURITY_WEEK,
    CRICKET_SERIES;

    /// As in the exchange schema.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
