package qantara.reader;

/// Whom the article cites.
///
/// @param name as written
public record Source(SourceKind kind, String name, Grounds grounds) {}
