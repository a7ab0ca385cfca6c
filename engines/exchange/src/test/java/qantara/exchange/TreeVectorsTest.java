package qantara.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import qantara.ledger.Tree;
import qantara.seal.Digest;
import qantara.seal.MessageId;

class TreeVectorsTest {
    private static final Path VECTORS = Path.of("../../vectors/exchange");

    private static List<String[]> rows(String file) throws IOException {
        var rows = Files.readAllLines(VECTORS.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(10);
        return rows;
    }

    private static Digest digest(String hex) {
        return new Digest(HexFormat.of().parseHex(hex));
    }

    @Test
    void a_head_has_the_root_that_its_vector_says() throws IOException {
        var edge = Edge.NONE;
        for (var row : rows("heads.tsv")) {
            edge = edge.with(digest(row[1]));
            assertThat(edge.size()).isEqualTo(Long.parseLong(row[0]));
            assertThat(edge.root()).isEqualTo(digest(row[2]));
        }
    }

    @Test
    void a_closing_has_the_root_that_its_vector_says() throws IOException {
        var letters = new ArrayList<Held>();
        for (var row : rows("closings.tsv")) {
            letters.add(new Held(new MessageId(UUID.fromString(row[1])), digest(row[2])));
            var tree = new LaneTree(letters);
            assertThat(tree.size()).isEqualTo(Long.parseLong(row[0]));
            assertThat(new Tree(tree).root(tree.size()).bytes())
                    .isEqualTo(digest(row[3]).bytes());
        }
    }
}
