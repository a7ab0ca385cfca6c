package qantara.node.searches;

/// What came of an officer's act on the file of persons.
sealed interface Filing {
    /// It was done.
    record Done(HeldRef ref) implements Filing {}

    /// Something entered is wrong; the form says what.
    record Unfit() implements Filing {}

    /// There is nobody of that reference.
    record Unknown() implements Filing {}

    /// A colleague changed the record since the form was made.
    record Stale() implements Filing {}

    /// The officer lacks the role.
    record Forbidden() implements Filing {}
}
