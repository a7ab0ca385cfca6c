package qantara.handling;

/// Why something is asked or passed on. The list is closed: a purpose that is not on it cannot be stated.
///
/// The first five are those of Directive (EU) 2016/680, Article 1(1).
public enum Purpose {
    /// Preventing criminal offences.
    PREVENTION,
    /// Detecting or investigating criminal offences.
    INVESTIGATION,
    /// Prosecuting criminal offences.
    PROSECUTION,
    /// Carrying out criminal penalties.
    PENALTY,
    /// Averting threats to public security.
    PUBLIC_SECURITY,
    /// Securing a major event.
    EVENT_SECURITY,
    /// Finding missing persons, naming the dead.
    MISSING_PERSON,
    /// The relation between services itself: visits, agreements, training. No data on suspects.
    LIAISON
}
