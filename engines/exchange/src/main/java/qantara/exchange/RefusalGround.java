package qantara.exchange;

/// Why a service refuses to give information (Directive (EU) 2023/977, Article 6(1)). The list is closed; only the part
/// that a ground covers is refused.
public enum RefusalGround {
    /// Neither the single point of contact nor the authorities it can ask have it.
    NOT_AVAILABLE,
    /// The request lacks what Article 4 asks for.
    NOT_COMPLIANT_ART4,
    /// The judicial authority refused.
    JUDICIAL_AUTH_REFUSED,
    /// Personal data outside the categories that may be exchanged.
    DATA_CATEGORY_EXCLUDED,
    /// Found to be inaccurate, incomplete or no longer up to date.
    INACCURATE_INCOMPLETE_OUTDATED,
    /// Against essential interests of national security.
    NATIONAL_SECURITY,
    /// Would jeopardise an investigation or a person's safety.
    JEOPARDISES_INVESTIGATION_OR_PERSON,
    /// Would unduly harm important interests of a legal person.
    LEGAL_PERSON_INTEREST,
    /// The offence is punishable there by at most one year.
    MINOR_OFFENCE_MAX_1Y,
    /// The act is no offence there.
    NOT_AN_OFFENCE,
    /// It came from a third party that does not consent.
    THIRD_PARTY_ORIGINATOR_NO_CONSENT
}
