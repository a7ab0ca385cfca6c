package qantara.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import qantara.crosscheck.Account;
import qantara.crosscheck.Alarm;
import qantara.crosscheck.Blinding;
import qantara.crosscheck.BudgetBook;
import qantara.crosscheck.Evaluation;
import qantara.crosscheck.Evaluator;
import qantara.crosscheck.IndexCopy;
import qantara.crosscheck.Label;
import qantara.crosscheck.QuestionId;
import qantara.crosscheck.Trait;
import qantara.crosscheck.Traits;
import qantara.crosscheck.Verdict;

/// A partner who asks for everything: every slot of every question is a guess, the likeliest names first, under every
/// date, until the allowance stops him; then he waits, for thirty days. He runs his own node, so only what the holder
/// sees can give him away.
final class CheckAttacker {
    private static final int SLOTS = 32;
    private static final int DAYS = 30;

    private final CheckHouse house;
    private final Evaluator evaluator;
    private final IndexCopy index;
    private final Town town;
    private final List<int[]> pairs;
    private final Set<Label> learned = new HashSet<>();
    private int pair;
    private int day;
    private int questions;
    private Optional<Duration> reported = Optional.empty();

    CheckAttacker(CheckHouse house, IndexCopy index, Town town) {
        this.house = house;
        this.index = index;
        this.town = town;
        evaluator = house.evaluator(new DayBook());
        pairs = town.likeliest(40);
    }

    /// @param learned entries of the index that he knows of in the end
    /// @param reported how long after his first question an alarm rose
    record Outcome(int questions, int guesses, int learned, Optional<Duration> reported) {}

    Outcome attack(Duration pace) {
        var end = CheckHouse.NOON.plus(Duration.ofDays(DAYS)).minus(Duration.ofSeconds(1));
        for (var now = CheckHouse.NOON; now.isBefore(end); now = now.plus(pace)) ask(now);
        return new Outcome(questions, questions * SLOTS, learned.size(), reported);
    }

    private void ask(Instant now) {
        var asked = house.asks(guesses());
        switch (evaluator.evaluate(asked.question().bytes(), now)) {
            case Evaluation.Answered answered -> {
                note(answered.alarms(), now);
                questions++;
                learn(asked, answered.answer().bytes());
            }
            case Evaluation.Refused refused -> {
                note(refused.alarms(), now);
                day = Math.max(0, day - SLOTS);
            }
        }
    }

    private void note(List<Alarm> alarms, Instant now) {
        if (reported.isEmpty() && !alarms.isEmpty()) reported = Optional.of(Duration.between(CheckHouse.NOON, now));
    }

    private void learn(Blinding asked, byte[] answer) {
        switch (house.open(asked, answer).in(index)) {
            case Verdict.Hit hit -> learned.addAll(hit.labels());
            case Verdict.TooMany _, Verdict.NoHit _ -> {}
        }
    }

    private List<Trait> guesses() {
        var guesses = new ArrayList<Trait>();
        while (guesses.size() < SLOTS) {
            var names = pairs.get(pair);
            guesses.add(Traits.held(town.person(names[0], names[1], day), CheckHouse.TERMS.tier())
                    .getFirst());
            if (++day == Town.days()) {
                day = 0;
                pair++;
            }
        }
        return guesses;
    }

    /// A book that needs a day only: what is older does not count any more.
    private static final class DayBook implements BudgetBook, BudgetBook.Page {
        private final Deque<Instant> entered = new ArrayDeque<>();

        @Override
        public <T> T together(Function<Page, T> work) {
            return work.apply(this);
        }

        @Override
        public boolean has(QuestionId id) {
            return false;
        }

        /// He shares out his questions over desks and officers, so that only the agreement stops him.
        @Override
        public int spent(Account account, Instant since) {
            if (account.kind() != Account.Kind.AGREEMENT) return 0;
            return (int) entered.stream().filter(at -> at.isAfter(since)).count();
        }

        @Override
        public void enter(QuestionId id, List<Account> accounts, int subjects, Instant at) {
            entered.addLast(at);
            while (entered.getFirst().isBefore(at.minus(Duration.ofHours(25)))) entered.removeFirst();
        }

        @Override
        public void forgetBefore(Instant instant) {}
    }
}
