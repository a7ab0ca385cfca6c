package qantara.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import qantara.crosscheck.Account;
import qantara.crosscheck.Asking;
import qantara.crosscheck.Blinding;
import qantara.crosscheck.BudgetBook;
import qantara.crosscheck.Edition;
import qantara.crosscheck.Epoch;
import qantara.crosscheck.Evaluation;
import qantara.crosscheck.Evaluator;
import qantara.crosscheck.HolderKey;
import qantara.crosscheck.IndexMaker;
import qantara.crosscheck.IndexRecord;
import qantara.crosscheck.Label;
import qantara.crosscheck.LogEntryId;
import qantara.crosscheck.LogKey;
import qantara.crosscheck.Lookup;
import qantara.crosscheck.Offer;
import qantara.crosscheck.QuestionId;
import qantara.crosscheck.Suite;
import qantara.crosscheck.Suites;
import qantara.crosscheck.Terms;
import qantara.crosscheck.Tier;
import qantara.crosscheck.Trait;
import qantara.crosscheck.Traits;
import qantara.crosscheck.Unblinding;
import qantara.names.Particulars;

/// A holder and an asker for the benchmark, on one machine and without a network.
final class CheckHouse {
    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    static final Terms TERMS = new Terms("MA-ES-2026", 1, Tier.FULL_BIRTH_DATE, "TERROR");
    private static final Asking DESK = new Asking("DCI", new byte[16], "LAW-1");

    final SecureRandom chance = new SecureRandom();
    final Suites suites = suites();
    final Suite suite;
    final HolderKey key;
    final IndexMaker maker;
    private final LogKey logKey = new LogKey(bytes(32));
    private int asked;

    CheckHouse(Suite suite) {
        this.suite = suite;
        key = HolderKey.of(
                suites, suite, bytes(32), "MA:DCI", new Epoch(1, NOON, NOON.plus(Duration.ofDays(30))));
        maker = new IndexMaker(key, TERMS);
    }

    private static Suites suites() {
        try {
            return Suites.found(Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "bench"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        chance.nextBytes(bytes);
        return bytes;
    }

    Edition edition() {
        return new Edition(bytes(16));
    }

    IndexRecord record(Particulars person) {
        return new IndexRecord(new Label(bytes(16), "H1", "MADRID-UCE"), Traits.held(person, TERMS.tier()));
    }

    Blinding asks(List<Trait> traits) {
        var entry = new LogEntryId(("entry-" + asked++).getBytes(StandardCharsets.US_ASCII));
        return Blinding.of(suites, suite, TERMS, DESK, traits, logKey, entry);
    }

    Blinding asks(Particulars person) {
        return asks(Traits.asked(person, TERMS.tier()));
    }

    Evaluator evaluator(BudgetBook book) {
        var offer = Offer.usual(key, Set.of(TERMS.purpose()));
        return new Evaluator((agreement, epoch) -> Optional.of(offer), book, chance);
    }

    byte[] answer(Evaluator evaluator, Blinding asked) {
        return switch (evaluator.evaluate(asked.question().bytes(), NOON)) {
            case Evaluation.Answered answered -> answered.answer().bytes();
            case Evaluation.Refused refused -> throw new IllegalStateException(refused.why().name());
        };
    }

    Lookup open(Blinding asked, byte[] answer) {
        return switch (asked.unblind(answer, key.commitment())) {
            case Unblinding.Open(var lookup) -> lookup;
            case Unblinding.Refused(var why) -> throw new IllegalStateException(why.name());
        };
    }

    /// A book that remembers nothing, for measuring what is computed after it.
    static final class Blank implements BudgetBook, BudgetBook.Page {
        @Override
        public <T> T together(Function<Page, T> work) {
            return work.apply(this);
        }

        @Override
        public boolean has(QuestionId id) {
            return false;
        }

        @Override
        public int spent(Account account, Instant since) {
            return 0;
        }

        @Override
        public void enter(QuestionId id, List<Account> accounts, int subjects, Instant at) {}

        @Override
        public void forgetBefore(Instant instant) {}
    }
}
