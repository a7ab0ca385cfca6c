package qantara.reader;

/// A value with what it stands on.
public record Finding<T>(T value, Grounds grounds) {}
