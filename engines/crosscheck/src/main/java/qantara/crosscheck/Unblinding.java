package qantara.crosscheck;

/// What came of reading an answer.
public sealed interface Unblinding {
    /// It is proven, and can be looked up.
    record Open(Lookup lookup) implements Unblinding {}

    /// It is not the answer to this question, or not computed with the committed key.
    record Refused(CheckRefusal why) implements Unblinding {}
}
