package qantara.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import qantara.crosscheck.Account;
import qantara.crosscheck.Alarm;
import qantara.crosscheck.Allowance;
import qantara.crosscheck.Budget;
import qantara.crosscheck.BudgetBook;
import qantara.crosscheck.Claim;
import qantara.crosscheck.Evaluation;
import qantara.crosscheck.Evaluator;
import qantara.crosscheck.IndexCopy;
import qantara.crosscheck.IndexRecord;
import qantara.crosscheck.Label;
import qantara.crosscheck.QuestionId;
import qantara.crosscheck.Spending;
import qantara.crosscheck.Trait;
import qantara.crosscheck.Traits;
import qantara.crosscheck.Verdict;

/// A partner who asks for everything: every slot of every question is a guess, the likeliest names first, under every
/// date, until the allowance stops him; then he waits, for thirty days. He runs his own node, so only what the holder
/// sees can give him away.
///
/// The first day is computed in full. As it must be, he learns in it what lies in the index under his guesses and
/// nothing else; for the other days that is counted without computing.
final class CheckAttacker {
    private static final int SLOTS = 32;
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration COMPUTED = Duration.ofDays(1);
    private static final Duration REST = Duration.ofHours(1);

    private final CheckHouse house;
    private final Evaluator evaluator;
    private final Budget budget;
    private final IndexCopy index;
    private final Map<Trait, List<Label>> held;
    private final Town town;
    private final List<int[]> pairs;
    private final Set<Label> learned = new HashSet<>();
    private int pair;
    private int day;
    private int questions;
    private Optional<Duration> reported = Optional.empty();

    CheckAttacker(CheckHouse house, List<IndexRecord> records, Town town) {
        this.house = house;
        this.town = town;
        index = house.maker.prepare(records, house.edition()).copy();
        held = records.stream()
                .flatMap(record -> record.traits().stream().map(trait -> Map.entry(trait, record.label())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        var book = new DayBook();
        evaluator = house.evaluator(book);
        budget = new Budget(book);
        pairs = town.likeliest(40);
    }

    /// @param learned entries of the index that he knows of in the end
    /// @param reported how long after his first question an alarm rose
    record Outcome(int questions, int guesses, int learned, Optional<Duration> reported) {}

    Outcome attack(Duration pace) {
        var end = CheckHouse.NOON.plus(MONTH).minus(Duration.ofSeconds(1));
        var guesses = guesses();
        for (var now = CheckHouse.NOON; now.isBefore(end); ) {
            if (ask(guesses, now)) {
                questions++;
                guesses = guesses();
                now = now.plus(pace);
            } else now = now.plus(REST);
        }
        return new Outcome(questions, questions * SLOTS, learned.size(), reported);
    }

    private boolean ask(List<Trait> guesses, Instant now) {
        return now.isBefore(CheckHouse.NOON.plus(COMPUTED)) ? compute(guesses, now) : count(guesses, now);
    }

    private boolean compute(List<Trait> guesses, Instant now) {
        var asked = house.asks(guesses);
        return switch (evaluator.evaluate(asked.question().bytes(), now)) {
            case Evaluation.Answered answered -> {
                note(answered.alarms(), now);
                var told = told(house.open(asked, answered.answer().bytes()).in(index));
                if (!told.equals(underGuesses(guesses))) throw new IllegalStateException("not what the index holds");
                learned.addAll(told);
                yield true;
            }
            case Evaluation.Refused refused -> {
                note(refused.alarms(), now);
                yield false;
            }
        };
    }

    private boolean count(List<Trait> guesses, Instant now) {
        var claim = new Claim(new QuestionId(house.bytes(16)), CheckHouse.TERMS, CheckHouse.DESK, 1);
        return switch (budget.spend(claim, Allowance.USUAL, Optional.empty(), now)) {
            case Spending.Granted _ -> {
                learned.addAll(underGuesses(guesses));
                yield true;
            }
            case Spending.Spent _, Spending.Replayed _ -> false;
        };
    }

    private void note(List<Alarm> alarms, Instant now) {
        if (reported.isEmpty() && !alarms.isEmpty()) reported = Optional.of(Duration.between(CheckHouse.NOON, now));
    }

    private static Set<Label> told(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Hit hit -> Set.copyOf(hit.labels());
            case Verdict.NoHit _ -> Set.of();
            case Verdict.TooMany many -> throw new IllegalStateException(many.toString());
        };
    }

    private Set<Label> underGuesses(List<Trait> guesses) {
        return guesses.stream()
                .flatMap(guess -> held.getOrDefault(guess, List.of()).stream())
                .collect(toSet());
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
