package qantara.handling;

/// A national classification level. It is not the Traffic Light Protocol and not a handling code; all three must
/// permit.
public enum Classification {
    OPEN,
    RESTRICTED,
    CONFIDENTIAL,
    SECRET;

    /// The higher of the two.
    public Classification merge(Classification other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isAbove(Classification other) {
        return compareTo(other) > 0;
    }
}
