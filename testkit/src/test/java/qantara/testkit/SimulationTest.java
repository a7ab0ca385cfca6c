package qantara.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qantara.seal.Malformed;
import qantara.testkit.Simulation.Summary;

class SimulationTest {
    /// More seeds by `-Dseeds=10000`, others by `-Dfirst=5000`; then what happened is printed.
    private static final long FIRST = Long.getLong("first", 0);

    private static final long SEEDS = Long.getLong("seeds", 60);

    @Test
    void two_services_never_lose_never_double_and_always_receipt() throws Malformed {
        var all = run("two, no disasters", 2, false);
        assertThat(all.crashes()).as("a road without crashes proves little").isGreaterThan((int) SEEDS);
    }

    @Test
    void nor_do_they_though_backups_are_restored_on_either_side_and_clocks_jump() throws Malformed {
        var all = run("two, with disasters", 2, true);
        assertThat(all.restores()).as("a road without disasters proves little").isGreaterThan((int) SEEDS / 2);
    }

    @Test
    void nor_do_three() throws Malformed {
        var all = run("three, with disasters", 3, true);
        assertThat(all.restores()).isGreaterThan((int) SEEDS / 2);
    }

    /// A letter that was given up reached a restored partner by an envelope that was long under way.
    @ParameterizedTest
    @CsvSource({"50, 3", "861, 3", "1154, 2"})
    void seeds_that_failed_once_pass(long seed, int nodes) throws Malformed {
        assertThat(run(seed, nodes, true).letters()).isPositive();
    }

    private static Summary run(String what, int nodes, boolean disasters) throws Malformed {
        var all = Summary.NOTHING;
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) all = all.plus(run(seed, nodes, disasters));
        if (Long.getLong("seeds") != null) System.out.println(SEEDS + " seeds, " + what + ": " + all);
        return all;
    }

    private static Summary run(long seed, int nodes, boolean disasters) throws Malformed {
        try {
            return new Simulation(seed, nodes, disasters).run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "seed " + seed + " of " + nodes + (disasters ? " with disasters" : "") + " fails", e);
        }
    }
}
