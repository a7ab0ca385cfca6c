package qantara.names;

/// What became of a text that was given as a name.
public sealed interface NameReading {
    /// It is a name.
    record Taken(Name name) implements NameReading {}

    /// It is none.
    record Refused(NameRefusal why) implements NameReading {}
}
