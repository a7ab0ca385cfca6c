package qantara.node.searches;

/// The rule that allows a cross-check; its name travels with the question and stands in both logs.
public enum LegalBasis {
    /// The agreement itself.
    AGREEMENT,
    /// Directive (EU) 2023/977, Article 4.
    DIR_2023_977,
    /// Regulation (EU) 2024/982 (Prüm II).
    REG_2024_982,
    /// The national law of the service that asks.
    NATIONAL_LAW
}
