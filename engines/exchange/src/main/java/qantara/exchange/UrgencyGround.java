package qantara.exchange;

/// Why a request is urgent (Directive (EU) 2023/977, Article 4(2) with Article 2). The list is closed.
public enum UrgencyGround {
    /// An immediate and serious threat to the public security of a state.
    THREAT_TO_PUBLIC_SECURITY,
    /// An imminent threat to a person's life or physical integrity.
    THREAT_TO_LIFE,
    /// Needed for a decision that may keep up a restriction amounting to a deprivation of liberty.
    DECISION_ON_LIBERTY,
    /// About to lose its relevance, and important for preventing, detecting or investigating.
    LOSS_OF_RELEVANCE
}
