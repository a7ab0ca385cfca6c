package qantara.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import qantara.reader.Article;
import qantara.reader.Reader;
import tools.jackson.databind.json.JsonMapper;

/// How long the reader takes for one article, warm, on one core: the vectors in their four languages.
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime, Mode.Throughput})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadBench {
    private static final Path VECTORS = Path.of("vectors", "reader");
    private static final double PER_SECOND = 1000;

    private final List<Article> articles = articles();
    private int next;

    private static List<Article> articles() {
        var articles = new ArrayList<Article>();
        for (var language : List.of("ar", "fr", "es", "en"))
            for (var vector : JsonMapper.builder().build().readTree(text(language)))
                articles.add(Article.of(vector.get("text").asString()));
        return List.copyOf(articles);
    }

    private static String text(String language) {
        try {
            return Files.readString(VECTORS.resolve(language + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public void read(Blackhole hole) {
        next = (next + 1) % articles.size();
        hole.consume(Reader.standard().read(articles.get(next)));
    }

    /// Run from the root of the repository; prints a table.
    public static void main(String[] args) throws RunnerException {
        var options = new OptionsBuilder()
                .include(ReadBench.class.getName())
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(5))
                .forks(1)
                .build();
        for (var result : new Runner(options).run()) {
            var primary = result.getPrimaryResult();
            if (result.getParams().getMode() == Mode.Throughput) {
                row("articles a second", primary.getScore() * PER_SECOND);
                continue;
            }
            row("median, ms", primary.getStatistics().getPercentile(50));
            row("p99, ms", primary.getStatistics().getPercentile(99));
        }
    }

    private static void row(String label, double value) {
        System.out.printf(Locale.ROOT, "%-20s %10.3f%n", label, value);
    }
}
