package qantara.crosscheck;

/// What came of taking in a shipped index, or a change of it.
public sealed interface Copying {
    /// It is held now.
    record Held(IndexCopy copy) implements Copying {}

    /// It is not what was agreed, or does not follow what is held.
    record Refused(CheckRefusal why) implements Copying {}
}
