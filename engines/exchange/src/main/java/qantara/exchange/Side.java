package qantara.exchange;

/// On which side of an exchange a service stands.
public enum Side {
    /// It asks.
    ASKING,
    /// It is asked.
    ASKED
}
