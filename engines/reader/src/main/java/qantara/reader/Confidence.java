package qantara.reader;

/// How far a value may be trusted before an officer has looked.
public enum Confidence {
    /// At least 97 of 100 such values are right.
    SURE,
    LIKELY,
    UNSURE
}
