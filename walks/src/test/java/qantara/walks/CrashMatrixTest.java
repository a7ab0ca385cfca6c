package qantara.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A few of the points of `./qantara crash`, which tries as many as one has time for.
class CrashMatrixTest {
    private static final int POINTS = 6;

    @Test
    void a_letter_survives_what_strikes_its_journey(@TempDir Path folder) {
        var outcome = CrashMatrix.run(folder, new PrintStream(System.out, true, StandardCharsets.UTF_8), POINTS);
        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.struck()).isPositive();
    }
}
