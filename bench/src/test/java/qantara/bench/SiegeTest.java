package qantara.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiegeTest {
    private static final int INPUTS = 1_500;
    private static final long SEED = 20_261_125;

    @Test
    void whatever_an_admitted_partner_brings_is_refused_by_name_and_not_taken_in(@TempDir Path folder)
            throws Exception {
        var nodes = BenchNode.pair(folder);
        try (var attacker = nodes.getFirst();
                var target = nodes.getLast()) {
            var outcome = Siege.fire(attacker, target, INPUTS, SEED);
            assertThat(outcome.wrong()).as("seed %d", SEED).isEmpty();
            assertThat(outcome.kept()).isZero();
            assertThat(outcome.fired()).isGreaterThan(INPUTS);
        }
    }
}
