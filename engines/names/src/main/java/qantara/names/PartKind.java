package qantara.names;

/// What a part does in a name.
public enum PartKind {
    /// Carries it: given, father's, family or tribal name, with its article or servant word.
    CORE,
    /// One letter that stands for a part.
    INITIAL,
    /// Abu, Umm, Bou: often left out, often joined to what follows.
    FATHER,
    /// Eddine, the second half of names such as Nour Eddine.
    FAITH,
    /// Sheikh, Hajj, Doctor: often left out.
    TITLE
}
