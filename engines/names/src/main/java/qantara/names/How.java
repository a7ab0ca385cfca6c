package qantara.names;

/// How parts of two names met, or did not.
public enum How {
    /// The same letters.
    SAME,
    /// Another spelling of the same name in the same script.
    SPELLING,
    /// The same name in the other script.
    ACROSS,
    /// A letter or two apart: a slip of the pen, or another name.
    SLIP,
    /// One letter stands for the part.
    INITIAL,
    /// Two parts of one name are written as one in the other.
    JOINED,
    /// The names differ here.
    DIFFERENT,
    /// Only the name that was asked for has it.
    ASKED_ONLY,
    /// Only the name that is held has it.
    HELD_ONLY
}
