package qantara.crosscheck;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Decides, before anything is computed, whether a question may be answered: not asked before, and within the allowance
/// of the agreement, the desk and the officer over the last 24 hours. Both sides use it: the asker so as not to be
/// refused, the holder because it cannot trust the asker.
public final class Budget {
    /// Over which time subjects are counted.
    public static final Duration DAY = Duration.ofHours(24);

    private final BudgetBook book;

    public Budget(BudgetBook book) {
        this.book = book;
    }

    /// Enters what is asked, or says why not; then nothing is entered.
    public Spending spend(Claim claim, Allowance usual, Optional<Surge> surge, Instant now) {
        var allowance = surge.filter(raised -> raised.covers(now)).isPresent() ? Allowance.SURGE : usual;
        return book.together(page -> spend(page, claim, allowance, now));
    }

    private static Spending spend(BudgetBook.Page page, Claim claim, Allowance allowance, Instant now) {
        if (page.has(claim.id())) return new Spending.Replayed();
        var accounts = claim.accounts();
        for (var account : accounts) {
            var most = allowance.of(account.kind());
            var spent = page.spent(account, now.minus(DAY));
            if (spent + claim.subjects() > most) return new Spending.Spent(account, spent, most);
        }
        page.enter(claim.id(), accounts, claim.subjects(), now);
        var whole = accounts.getFirst();
        return new Spending.Granted(page.spent(whole, now.minus(DAY)), allowance.of(whole.kind()));
    }
}
