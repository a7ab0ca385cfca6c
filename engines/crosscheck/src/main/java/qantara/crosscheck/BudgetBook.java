package qantara.crosscheck;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// Where it is kept what was asked, and when. `BudgetBookContract` says what every book must do.
public interface BudgetBook {
    /// Opens the book, lets `work` use it and keeps what was entered, durably, before it returns; nobody else uses it
    /// meanwhile. When `work` throws, nothing is kept and the exception goes on.
    <T> T together(Function<Page, T> work);

    /// The book while it is open.
    interface Page {
        /// Was a question of this id entered before?
        boolean has(QuestionId id);

        /// How many subjects were entered on this account after `since`, that instant left out.
        int spent(Account account, Instant since);

        /// Enters a question on all of these accounts.
        ///
        /// @param subjects at least 1
        void enter(QuestionId id, List<Account> accounts, int subjects, Instant at);

        /// Forgets what was entered before `instant`. A question's id must be known until its epoch is over: 31 days.
        void forgetBefore(Instant instant);
    }
}
