package qantara.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AFileCrossesTest {
    private static final long SIZE = 40 << 20;
    private static final long PART = 8 << 20;
    private static final int CUTS = 3;

    @TempDir
    Path folder;

    @Test
    void a_file_crosses_a_line_that_is_cut_and_no_more_than_a_part_goes_again_each_time() {
        var seen = new AFileCrosses(SIZE, CUTS, 20261125, Duration.ofMinutes(2)).play(folder);
        assertThat(seen.same()).as("the file is the same: %s", seen).isTrue();
        assertThat(seen.cuts()).isEqualTo(CUTS);
        assertThat(seen.carried())
                .as("bytes over the line: %s", seen)
                .isGreaterThan(SIZE)
                .isLessThan(SIZE + SIZE / 50 + CUTS * PART);
    }
}
