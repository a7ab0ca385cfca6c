package qantara.node.console;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import qantara.holdings.Flaw;
import qantara.holdings.Held;
import qantara.holdings.HoldingsBroken;
import qantara.holdings.Registrar;
import qantara.holdings.Understood;

/// `names index FILE.csv --into DIR`: makes a search index of a table of people. The table is read row by row, whatever
/// its size; a row that cannot be understood is named by its line and skipped.
///
/// Exit codes: 0 every row is in the index as it stands; 3 something was skipped or refused, and the lines say what.
@Command(name = "index")
final class NamesIndexCommand implements Callable<Integer> {
    private static final int BATCH = 500;
    private static final int WAITING_BATCHES = 32;
    private static final int PROGRESS_ROWS = 250_000;
    /// After this many, wrong lines are only counted.
    private static final int MOST_LINES_NAMED = 1000;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--into", required = true, paramLabel = "DIR")
    private Path into = Path.of("");

    @Option(names = "--add")
    private boolean add;

    @Option(names = "--key", paramLabel = "FILE")
    private @Nullable Path key;

    private final PrintWriter out;
    private final PrintWriter err;
    private final AtomicLong kept = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();
    private final AtomicLong named = new AtomicLong();
    private final AtomicLong flawed = new AtomicLong();
    private final AtomicReference<@org.jspecify.annotations.Nullable RuntimeException> broken = new AtomicReference<>();
    private boolean isWhole = true;

    NamesIndexCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
        LuceneNotices.silence();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isRegularFile(file)) throw refused("names-no-file");
        try (var table = PeopleTable.open(file)) {
            if (!table.isOfPeople()) throw refused("names-no-columns");
            var secret = SealingKeyFile.readOrMake(SealingKeyFile.of(key, into));
            try (var registrar = add
                    ? Registrar.open(into, secret, new SecureRandom())
                    : Registrar.anew(into, secret, new SecureRandom())) {
                fill(registrar, table);
                if (kept.get() == 0) throw refused("names-nobody");
                registrar.commit();
            }
        } catch (CsvParseException | UncheckedIOException endless) {
            throw refused("names-no-table");
        }
        var counts = Map.of("kept", kept.get(), "skipped", skipped.get(), "flawed", flawed.get());
        out.println(Console.say("names-indexed", counts));
        return skipped.get() + flawed.get() == 0 && isWhole ? 0 : Console.REFUSED;
    }

    private RefusedLine refused(String key) {
        return new RefusedLine(Console.say(key, "file", file.toString()));
    }

    /// Rows are read here and understood by as many hands as the machine has.
    private void fill(Registrar registrar, PeopleTable table) throws InterruptedException {
        var hands = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (var pool = new ThreadPoolExecutor(
                hands,
                hands,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING_BATCHES),
                new ThreadPoolExecutor.CallerRunsPolicy())) {
            read(table, rows -> pool.execute(() -> keep(registrar, rows)));
            pool.shutdown();
            while (!pool.awaitTermination(1, TimeUnit.MINUTES)) progress();
        }
        if (broken.get() instanceof HoldingsBroken fault) throw fault;
    }

    private interface Taker {
        void take(List<PeopleTable.Row> rows);
    }

    private void read(PeopleTable table, Taker taker) {
        var batch = new ArrayList<PeopleTable.Row>(BATCH);
        var count = 0L;
        try {
            while (table.hasNext() && broken.get() == null) {
                batch.add(table.next());
                if (batch.size() == BATCH) {
                    taker.take(List.copyOf(batch));
                    batch.clear();
                }
                if (++count % PROGRESS_ROWS == 0) progress();
            }
        } catch (CsvParseException | UncheckedIOException endless) {
            isWhole = false;
            err.println(Console.say("names-cut", "count", count));
        }
        taker.take(List.copyOf(batch));
    }

    private void progress() {
        err.println(Console.say("names-progress", "count", kept.get()));
    }

    private void keep(Registrar registrar, List<PeopleTable.Row> rows) {
        try {
            for (var row : rows) keep(registrar, row);
        } catch (HoldingsBroken fault) {
            broken.compareAndSet(null, fault);
        }
    }

    private void keep(Registrar registrar, PeopleTable.Row row) {
        if (!row.isText()) {
            skip(row, Console.say("names-not-text"));
            return;
        }
        switch (row.written().held(row.handle())) {
            case Understood.Refused<Held>(var why) -> skip(row, Console.say(word(why)));
            case Understood.As<Held>(var held, var flaws) -> {
                if (add) registrar.put(held);
                else registrar.add(held);
                kept.incrementAndGet();
                if (!flaws.isEmpty()) flawed.incrementAndGet();
                for (var flaw : flaws) name(row, "names-flaw", Console.say(word(flaw)));
            }
        }
    }

    private void skip(PeopleTable.Row row, String why) {
        skipped.incrementAndGet();
        name(row, "names-skipped", why);
    }

    private void name(PeopleTable.Row row, String key, String why) {
        if (named.incrementAndGet() <= MOST_LINES_NAMED)
            err.println(Console.say(key, Map.of("line", row.line(), "why", why)));
    }

    static String word(Flaw flaw) {
        return "names-flaw-" + flaw.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
