package qantara.handling;

/// How far a source can be trusted (Europol 4x4).
public enum SourceGrade {
    /// No doubt about authenticity, trustworthiness and competence, or reliable in all instances so far.
    A,
    /// Reliable in most instances.
    B,
    /// Unreliable in most instances.
    C,
    /// Cannot be assessed.
    X
}
