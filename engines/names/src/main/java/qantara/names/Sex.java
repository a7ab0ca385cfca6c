package qantara.names;

/// Sex as a document states it.
public enum Sex {
    FEMALE,
    MALE,
    /// The X of ICAO 9303: stated, and neither.
    UNSPECIFIED
}
