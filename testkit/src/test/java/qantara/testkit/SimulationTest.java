package qantara.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import qantara.seal.Malformed;

class SimulationTest {
    /// More seeds by `-Dseeds=10000`, others by `-Dfirst=5000`.
    private static final long FIRST = Long.getLong("first", 0);

    private static final long SEEDS = Long.getLong("seeds", 150);

    @Test
    void never_lost_never_doubled_and_always_receipted() throws Malformed {
        int crashes = 0;
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++)
            crashes += run(seed, false).crashes();
        assertThat(crashes).as("a road without crashes proves little").isGreaterThan((int) SEEDS);
    }

    @Test
    void never_lost_never_doubled_though_backups_are_restored_on_either_side() throws Malformed {
        int restores = 0;
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++)
            restores += run(seed, true).restores();
        assertThat(restores).as("a road without disasters proves little").isGreaterThan((int) SEEDS / 2);
    }

    private static Simulation run(long seed, boolean disasters) throws Malformed {
        var simulation = new Simulation(seed, disasters);
        try {
            simulation.run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + (disasters ? " with disasters" : "") + " fails", e);
        }
        return simulation;
    }
}
