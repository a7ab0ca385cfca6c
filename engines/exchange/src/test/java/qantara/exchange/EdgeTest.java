package qantara.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import qantara.exchange.contract.Letters;
import qantara.seal.Digest;

class EdgeTest {
    /// RFC 9162, section 2.1.1, written down as it stands there: the other opinion.
    private static Digest root(List<Digest> leaves) {
        if (leaves.size() == 1)
            return Digest.of(joined((byte) 0, leaves.getFirst().bytes()));
        var k = Integer.highestOneBit(leaves.size() - 1);
        return Digest.of(joined(
                (byte) 1,
                root(leaves.subList(0, k)).bytes(),
                root(leaves.subList(k, leaves.size())).bytes()));
    }

    private static byte[] joined(byte prefix, byte[]... parts) {
        var all = new ByteArrayOutputStream();
        all.write(prefix);
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    @Test
    void it_has_the_root_of_the_tree_at_every_size() {
        var leaves = new ArrayList<Digest>();
        var edge = Edge.NONE;
        for (int i = 0; i < 130; i++) {
            leaves.add(Digest.of(Letters.bytes("letter " + i)));
            edge = edge.with(leaves.getLast());
            assertThat(edge.root()).as("of %s", i + 1).isEqualTo(root(leaves));
            assertThat(Edge.of(edge.toBytes())).isEqualTo(edge);
        }
    }

    @Test
    void nothing_has_no_root_and_a_false_edge_is_refused() {
        assertThatThrownBy(Edge.NONE::root).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Edge(3, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
