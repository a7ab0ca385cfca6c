package qantara.handling;

/// Europol's handling codes. A set, not a scale: codes combine by union and only the provider lifts one.
public enum HandlingCode {
    /// Use only to prevent and combat crime; always on.
    H0,
    /// No disclosure in judicial proceedings without the provider's permission.
    H1,
    /// No dissemination to anyone else without the provider's permission.
    H2,
    /// Another restriction in words; a person decides, nothing is released by machine.
    H3
}
