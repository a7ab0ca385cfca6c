package qantara.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LogKeys KEYS = LogKeys.generate("rabat.example/log", new SecureRandom());
    private static final int SIZE = 300;
    private static final int SMALL = 21;
    private final MemoryShelf shelf = TreeTest.log(SIZE);
    private final Tree tree = new Tree(shelf);
    private final List<String> notes = List.of(note(100), note(256), note(SIZE));

    private String note(long size) {
        return KEYS.sign(size, tree.root(size), NOON);
    }

    private static Verdict verify(List<byte[]> leaves, List<String> notes) {
        return new Verifier(KEYS.identity()).verify(leaves.iterator(), notes);
    }

    @Test
    void a_whole_log_is_found_whole() {
        assertThat(verify(shelf.leaves(), notes)).isEqualTo(new Verdict.Whole(SIZE, tree.root(SIZE)));
        assertThat(verify(List.of(), List.of())).isEqualTo(new Verdict.Whole(0, Tree.sha256()));
    }

    @Test
    void leaves_that_were_cut_off_are_missed() {
        assertThat(verify(shelf.leaves().subList(0, 299), notes))
                .isEqualTo(new Verdict.Broken(299, Verdict.Fault.LEAVES_MISSING));
    }

    @Test
    void leaves_beyond_the_last_checkpoint_are_named() {
        assertThat(verify(shelf.leaves(), List.of(note(299))))
                .isEqualTo(new Verdict.Broken(299, Verdict.Fault.NOT_COVERED));
    }

    @Test
    void two_signed_roots_of_one_size_are_two_logs() {
        var second = KEYS.sign(SIZE, Tree.leaf(new byte[0]), NOON);
        assertThat(verify(shelf.leaves(), List.of(note(SIZE), second)))
                .isEqualTo(new Verdict.Broken(SIZE, Verdict.Fault.TWO_ROOTS));
    }

    @Test
    void a_forged_checkpoint_is_not_believed() {
        assertThat(verify(shelf.leaves(), List.of(note(SIZE).replaceFirst("300", "299"))))
                .isEqualTo(new Verdict.Broken(0, Verdict.Fault.CHECKPOINT_DOUBTFUL));
    }

    @Test
    void a_changed_leaf_shows_at_the_next_checkpoint() {
        var leaves = new ArrayList<>(shelf.leaves());
        leaves.set(120, text(leaves.get(120)).replace("o-17", "o-18").getBytes(StandardCharsets.US_ASCII));
        assertThat(verify(leaves, notes)).isEqualTo(new Verdict.Broken(256, Verdict.Fault.ROOT_DIFFERS));
    }

    @Test
    void a_changed_last_leaf_shows_at_the_end() {
        var leaves = new ArrayList<>(shelf.leaves());
        leaves.set(299, text(leaves.get(299)).replace("o-17", "o-18").getBytes(StandardCharsets.US_ASCII));
        assertThat(verify(leaves, notes)).isEqualTo(new Verdict.Broken(300, Verdict.Fault.ROOT_DIFFERS));
    }

    private static String text(byte[] leaf) {
        return new String(leaf, StandardCharsets.US_ASCII);
    }

    /// Ten thousand logs, each changed at random: edited, cut, shortened, doubled, reordered.
    @Test
    void no_change_goes_unseen() {
        var seed = 2026L;
        var random = new Random(seed);
        var whole = shelf.leaves().subList(0, SMALL);
        var signed = Map.of((long) SMALL, tree.root(SMALL));
        for (var i = 0; i < 10_000; i++) {
            var leaves = changed(whole, random);
            if (leaves.equals(whole)) continue;
            assertThat(Verifier.recompute(leaves.iterator(), signed))
                    .as("seed %d, change %d", seed, i)
                    .isInstanceOf(Verdict.Broken.class);
        }
    }

    private static List<byte[]> changed(List<byte[]> whole, Random random) {
        var leaves = new ArrayList<>(whole);
        var at = random.nextInt(SMALL);
        switch (random.nextInt(5)) {
            case 0 -> leaves.set(at, flipped(leaves.get(at), random));
            case 1 -> leaves.remove(at);
            case 2 -> leaves.subList(at, SMALL).clear();
            case 3 -> leaves.add(at, leaves.get(random.nextInt(SMALL)));
            default -> Collections.swap(leaves, at, random.nextInt(SMALL));
        }
        return leaves;
    }

    private static byte[] flipped(byte[] leaf, Random random) {
        var copy = leaf.clone();
        copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }
}
