package qantara.crosscheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import qantara.crosscheck.contract.MemoryBudgetBook;
import qantara.names.BirthDate;
import qantara.names.IdentityDocument;
import qantara.names.Name;
import qantara.names.Particulars;

/// Madrid, which holds an index, and Rabat, which asks it; all persons are invented.
final class House {
    static final Suites SUITES = found();
    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    static final Epoch EPOCH =
            new Epoch(3, NOON.minusSeconds(3600), NOON.plusSeconds(3600).plus(Budget.DAY.multipliedBy(28)));
    static final Terms TERMS = new Terms("MA-ES-2026", 3, Tier.FULL_BIRTH_DATE, "TERROR");
    static final Asking DESK = new Asking("DCI", new byte[16], "LAW-37.22-7");
    static final LogKey LOG_KEY = new LogKey(seed(7));

    final Suite suite;
    final HolderKey key;
    final MemoryBudgetBook book = new MemoryBudgetBook();
    Offer offer;

    House(Suite suite) {
        this.suite = suite;
        key = HolderKey.of(SUITES, suite, seed(1), "MA:DCI", EPOCH);
        offer = Offer.usual(key, Set.of("TERROR", "SMUGGLING"));
    }

    static byte[] seed(int number) {
        var seed = new byte[32];
        Arrays.fill(seed, (byte) number);
        return seed;
    }

    private static Suites found() {
        try {
            return Suites.found(Files.createTempDirectory("crosscheck"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Evaluator evaluator() {
        Offers offers = (agreement, epoch) ->
                agreement.equals("MA-ES-2026") && epoch == 3 ? Optional.of(offer) : Optional.empty();
        return new Evaluator(offers, book, new Random(11));
    }

    static Particulars person(String name, String born) {
        return Particulars.of(Name.of(name), BirthDate.parse(born).orElseThrow());
    }

    static Particulars withPassport(String name, String number) {
        var plain = Particulars.of(Name.of(name));
        return new Particulars(
                plain.names(),
                plain.born(),
                plain.sex(),
                plain.nationalities(),
                plain.place(),
                Set.of(IdentityDocument.of(number, "MA")));
    }

    static Label label(int number) {
        var handle = new byte[16];
        handle[0] = (byte) number;
        handle[1] = (byte) (number >> 8);
        return new Label(handle, "H1", "MADRID-UCE");
    }

    static IndexRecord held(int number, Particulars person, Tier tier) {
        return new IndexRecord(label(number), Traits.held(person, tier));
    }

    static LogEntryId entry(String name) {
        return new LogEntryId(name.getBytes(StandardCharsets.US_ASCII));
    }

    static Edition edition(int number) {
        return new Edition(Arrays.copyOf(seed(number), 16));
    }

    IndexCopy index(Terms terms, List<IndexRecord> persons) {
        return index(terms, persons, edition(5));
    }

    IndexCopy index(Terms terms, List<IndexRecord> persons, Edition edition) {
        var index = new IndexMaker(key, terms).prepare(persons, edition);
        return held(IndexCopy.of(index.bytes(), suite, terms));
    }

    static IndexCopy held(Copying copying) {
        return switch (copying) {
            case Copying.Held(var copy) -> copy;
            case Copying.Refused(var why) -> throw new AssertionError(why);
        };
    }

    Blinding asks(Particulars person, Terms terms, String entry) {
        return Blinding.of(SUITES, suite, terms, DESK, Traits.asked(person, terms.tier()), LOG_KEY, entry(entry));
    }

    Answer answers(Blinding asked) {
        return switch (evaluator().evaluate(asked.question().bytes(), NOON)) {
            case Evaluation.Answered answered -> answered.answer();
            case Evaluation.Refused refused -> throw new AssertionError(refused.why());
        };
    }

    Lookup lookup(Blinding asked) {
        return switch (asked.unblind(answers(asked).bytes(), key.commitment())) {
            case Unblinding.Open(var lookup) -> lookup;
            case Unblinding.Refused(var why) -> throw new AssertionError(why);
        };
    }
}
