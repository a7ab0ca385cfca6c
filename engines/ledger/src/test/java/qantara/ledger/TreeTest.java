package qantara.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTest {
    static MemoryShelf log(int size) {
        var shelf = new MemoryShelf();
        for (var i = 0; i < size; i++) Ledger.append(shelf, entry(i));
        return shelf;
    }

    static Entry entry(long seq) {
        return new Entry(
                seq,
                Instant.parse("2026-03-02T12:00:00Z").plusMillis(seq),
                "o-17",
                Action.CONSULT,
                Commitment.NOTHING,
                "INVESTIGATION",
                "C-2026-114",
                "PERMIT/1",
                Outcome.DONE,
                "");
    }

    @Test
    void every_leaf_of_every_small_tree_is_proved() {
        var shelf = log(70);
        var tree = new Tree(shelf);
        for (var size = 1; size <= 70; size++)
            for (var i = 0; i < size; i++)
                assertThat(tree.inclusion(i, size).leads(shelf.leaf(i), tree.root(size)))
                        .isTrue();
    }

    @Test
    void no_leaf_is_proved_in_anothers_place() {
        var shelf = log(33);
        var tree = new Tree(shelf);
        for (var i = 0; i < 33; i++)
            for (var j = 0; j < 33; j++)
                if (i != j)
                    assertThat(tree.inclusion(i, 33).leads(shelf.leaf(j), tree.root(33)))
                            .isFalse();
    }

    @Test
    void every_small_tree_is_the_beginning_of_every_larger() {
        var tree = new Tree(log(70));
        for (var to = 0; to <= 70; to++)
            for (var from = 0; from <= to; from++)
                assertThat(tree.consistency(from, to).holds(tree.root(from), tree.root(to)))
                        .as(from + " " + to)
                        .isTrue();
    }

    @Test
    void a_tree_that_was_changed_is_not_the_beginning_of_the_larger() {
        var tree = new Tree(log(70));
        for (var from = 1; from < 70; from++)
            assertThat(tree.consistency(from, 70).holds(Tree.leaf(new byte[0]), tree.root(70)))
                    .isFalse();
    }

    @Test
    void an_append_looks_at_a_few_hashes_however_large_the_log() {
        var shelf = log(1000);
        shelf.looks();
        for (var i = 1000; i < 2000; i++) Ledger.append(shelf, entry(i));
        assertThat(shelf.looks()).isLessThan(1010);
    }

    @Test
    void a_root_and_a_proof_cost_the_logarithm_of_the_size() {
        var shelf = log(4095);
        var tree = new Tree(shelf);
        shelf.looks();
        tree.root(4095);
        assertThat(shelf.looks()).isEqualTo(12);
        tree.inclusion(17, 4095);
        assertThat(shelf.looks()).isLessThan(30);
        tree.consistency(1234, 4095);
        assertThat(shelf.looks()).isLessThan(60);
    }

    @Test
    void what_the_log_never_had_is_refused() {
        var tree = new Tree(log(3));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.root(4));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.root(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Ledger.append(log(3), entry(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Inclusion(1, 1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Consistency(2, 1, List.of()));
    }
}
