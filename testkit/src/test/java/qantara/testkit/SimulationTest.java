package qantara.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import qantara.seal.Malformed;

class SimulationTest {
    /// More seeds by `-Dseeds=10000`, others by `-Dfirst=5000`.
    private static final long FIRST = Long.getLong("first", 0);

    private static final long SEEDS = Long.getLong("seeds", 300);

    @Test
    void never_lost_never_doubled_and_always_receipted() throws Malformed {
        int crashes = 0;
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            var simulation = new Simulation(seed);
            try {
                simulation.run();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + " fails", e);
            }
            crashes += simulation.crashes();
        }
        assertThat(crashes).as("a road without crashes proves little").isGreaterThan((int) SEEDS);
    }
}
