package qantara.crosscheck;

import java.util.List;

/// What an overseer finds in a question.
public sealed interface Accounting {
    /// It was made from that entry.
    ///
    /// @param asked the claimed traits that were indeed asked
    /// @param dummies slots that ask nothing
    /// @param unexplained slots that ask something else than was claimed
    record Opened(List<Trait> asked, int dummies, int unexplained) implements Accounting {
        public Opened {
            asked = List.copyOf(asked);
        }

        /// Was it just this person, and nothing else?
        public boolean isWhole() {
            return unexplained == 0;
        }
    }

    /// It was made from another entry, or with another log key.
    record OtherEntry() implements Accounting {}

    /// It is no question.
    record Unreadable(CheckRefusal why) implements Accounting {}
}
