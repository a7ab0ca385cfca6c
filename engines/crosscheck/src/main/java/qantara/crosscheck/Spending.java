package qantara.crosscheck;

/// What came of entering a question into the budget.
public sealed interface Spending {
    /// It may be answered.
    ///
    /// @param spent subjects of this agreement in the last 24 hours, this question among them
    /// @param allowed how many there may be
    record Granted(int spent, int allowed) implements Spending {}

    /// A question of this id was answered before.
    record Replayed() implements Spending {}

    /// The allowance of that account is used up.
    record Spent(Account account, int spent, int allowed) implements Spending {}
}
