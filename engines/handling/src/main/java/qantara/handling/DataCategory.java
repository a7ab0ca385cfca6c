package qantara.handling;

/// What kind of data something holds. An agreement names the kinds that may travel under it.
public enum DataCategory {
    /// The facts of an offence or a case.
    CASE,
    /// Identities of persons.
    PERSON,
    /// Fingerprints, faces, DNA profiles.
    BIOMETRIC,
    /// Convictions and proceedings.
    CRIMINAL_RECORD,
    /// Identity and travel documents.
    DOCUMENT,
    /// Vehicles, boats, aircraft.
    VEHICLE,
    /// Telephone numbers, addresses, accounts.
    COMMUNICATION,
    /// Firearms.
    FIREARM,
    /// Explosives incidents and what was found at them.
    EXPLOSIVE,
    /// Events, venues, groups of supporters, deployments.
    EVENT,
    /// Visits, officials in office, agreements, commitments.
    INSTITUTIONAL
}
