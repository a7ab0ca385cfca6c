package qantara.reader;

import java.util.Locale;

/// What an engagement dealt with.
public enum Topic {
    IRREGULAR_MIGRATION,
    TRAFFICKING_PERSONS,
    TERRORISM,
    VIOLENT_EXTREMISM,
    ORGANISED_CRIME,
    CRIME_GENERAL,
    DRUGS,
    ARMS,
    CYBER,
    FINANCIAL_CRIME,
    BORDER_SECURITY,
    MARITIME_SECURITY,
    MAJOR_EVENTS,
    EXPLOSIVES,
    FORENSICS,
    SCIENTIFIC_TECHNICAL,
    TRAINING,
    INFORMATION_EXCHANGE,
    EXPERIENCE_EXCHANGE,
    FUGITIVES,
    TECHNOLOGY,
    CRITICAL_INFRASTRUCTURE,
    PUBLIC_ORDER,
    INTELLIGENCE,
    REGIONAL_SECURITY,
    CHILD_PROTECTION,
    RETURNS,
    BILATERAL_COOPERATION;

    /// As in the exchange schema.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
