package qantara.crosscheck;

import java.util.List;

/// What a question costs, and whom: known before anything of it is computed.
///
/// @param subjects how many it counts as, 1 to 4
public record Claim(QuestionId id, Terms terms, Asking asking, int subjects) {
    private static final int MOST_SUBJECTS = 4;

    public Claim {
        if (subjects < 1 || subjects > MOST_SUBJECTS) throw new IllegalArgumentException("1 to 4 subjects");
    }

    /// What the question of these traits will cost the asker.
    ///
    /// @throws IllegalArgumentException when there are no traits, or too many
    public static Claim of(LogKey key, LogEntryId entry, Terms terms, Asking asking, List<Trait> traits) {
        var slots = Slots.of(traits.size()).orElseThrow(() -> new IllegalArgumentException("no or too many traits"));
        return new Claim(Blinds.questionId(key, entry), terms, asking, Slots.subjects(slots));
    }

    /// Whose allowance it spends: the agreement's, the desk's, the officer's.
    public List<Account> accounts() {
        var desk = terms.agreement() + "/" + asking.desk();
        var officer = desk + "/" + Hex.of(asking.officer());
        return List.of(
                new Account(Account.Kind.AGREEMENT, terms.agreement()),
                new Account(Account.Kind.DESK, desk),
                new Account(Account.Kind.OFFICER, officer));
    }
}
