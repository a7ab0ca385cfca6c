package qantara.holdings;

/// Why an index is not opened, or not read further.
public enum HoldingsRefusal {
    /// The folder holds no index.
    NONE_HERE,
    /// The folder holds something else.
    NOT_AN_INDEX,
    /// It is sealed under another key.
    WRONG_KEY,
    /// It was spoiled on disk, or by another hand: make it anew from its source.
    SPOILED,
    /// It was written by another version, or under another set of keys of names: make it anew from its source.
    OTHER_VERSION,
    /// Another process writes to it.
    IN_USE,
    /// The disk refuses, or is full.
    DISK
}
