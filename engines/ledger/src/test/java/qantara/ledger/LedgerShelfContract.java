package qantara.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What every [LedgerShelf] promises, whatever stands behind it.
public abstract class LedgerShelfContract {
    /// Runs `work` on the shelf in one transaction, which is taken back when `work` throws. The shelf is empty before
    /// each test.
    protected abstract <T> T with(Function<LedgerShelf, T> work);

    private static Entry entry(long seq) {
        return new Entry(
                seq,
                Instant.ofEpochSecond(seq),
                "o-1",
                Action.CONSULT,
                Commitment.NOTHING,
                "INVESTIGATION",
                "C-1",
                "PERMIT/1",
                Outcome.DONE,
                "");
    }

    private void append(int count) {
        with(shelf -> {
            for (var i = 0; i < count; i++) Ledger.append(shelf, entry(shelf.size()));
            return shelf.size();
        });
    }

    @Test
    void an_empty_shelf_has_no_leaves_and_the_hash_of_nothing() {
        assertThat(this.<Long>with(LedgerShelf::size)).isZero();
        assertThat(this.<Hash>with(shelf -> new Tree(shelf).root(0))).isEqualTo(Tree.sha256());
    }

    @Test
    void what_was_appended_is_read_back_in_order() {
        append(20);
        var kept = with(shelf -> {
            var leaves = new ArrayList<byte[]>();
            for (var i = 0; i < 20; i++) leaves.add(shelf.leaf(i));
            return leaves;
        });
        for (var i = 0; i < 20; i++) assertThat(kept.get(i)).isEqualTo(entry(i).bytes());
    }

    @Test
    void every_complete_subtree_is_kept_with_its_hash() {
        append(13);
        with(shelf -> {
            for (var level = 1; level <= 3; level++)
                for (var index = 0L; (index + 1) << level <= 13; index++)
                    assertThat(shelf.hash(level, index))
                            .isEqualTo(
                                    Tree.node(shelf.hash(level - 1, 2 * index), shelf.hash(level - 1, 2 * index + 1)));
            return shelf.size();
        });
    }

    @Test
    void a_leaf_that_is_not_the_next_is_refused() {
        append(3);
        for (var seq : List.of(2L, 4L))
            assertThatThrownBy(() -> with(shelf -> {
                        shelf.append(seq, entry(seq).bytes(), List.of(Commitment.NOTHING.hash()));
                        return seq;
                    }))
                    .isInstanceOf(RuntimeException.class);
        assertThat(this.<Long>with(LedgerShelf::size)).isEqualTo(3);
    }

    @Test
    void what_is_not_there_is_not_made_up() {
        append(3);
        assertThatThrownBy(() -> with(shelf -> shelf.leaf(3))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> with(shelf -> shelf.hash(1, 1))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_log_in_several_transactions_is_one_log() {
        for (var i = 0; i < 5; i++) append(3);
        var whole = this.<Hash>with(shelf -> new Tree(shelf).root(15));
        assertThat(this.<Boolean>with(shelf -> {
                    var tree = new Tree(shelf);
                    return tree.consistency(7, 15).holds(tree.root(7), whole);
                }))
                .isTrue();
    }
}
