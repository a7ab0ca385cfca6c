package qantara.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The vectors in `vectors/ledger`, which another implementation can read as well.
class VectorsTest {
    private static final Path VECTORS = Path.of("../../vectors/ledger");

    private static List<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(VECTORS.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
    }

    private static Hash hash(String hex) {
        return new Hash(HexFormat.of().parseHex(hex));
    }

    private static List<Hash> hashes(String list) {
        if (list.equals("-")) return List.of();
        return Arrays.stream(list.split(",", -1)).map(VectorsTest::hash).toList();
    }

    /// A shelf of the vectors' leaves, which are no entries.
    private static MemoryShelf shelf(int size) {
        var shelf = new MemoryShelf();
        for (var i = 0; i < size; i++) {
            var completed = new ArrayList<Hash>();
            completed.add(Tree.leaf(leaf(i)));
            for (var level = 0; (i >> level & 1) == 1; level++)
                completed.add(Tree.node(shelf.hash(level, (i >> level) - 1), completed.getLast()));
            shelf.append(i, leaf(i), completed);
        }
        return shelf;
    }

    private static byte[] leaf(long index) {
        return ("leaf-" + index).getBytes(UTF_8);
    }

    @Test
    void roots_are_those_of_rfc_9162() throws IOException {
        var tree = new Tree(shelf(300));
        for (var row : rows("tree.tsv"))
            if (row.getFirst().equals("root"))
                assertThat(tree.root(Long.parseLong(row.get(1)))).isEqualTo(hash(row.get(4)));
    }

    @Test
    void inclusion_proofs_are_made_and_judged_as_the_vectors_say() throws IOException {
        var tree = new Tree(shelf(300));
        for (var row : rows("tree.tsv")) {
            if (!row.getFirst().equals("inclusion")) continue;
            var proof = new Inclusion(Long.parseLong(row.get(1)), Long.parseLong(row.get(2)), hashes(row.get(3)));
            var holds = row.get(5).equals("holds");
            assertThat(proof.leads(leaf(proof.index()), hash(row.get(4))))
                    .as(row.toString())
                    .isEqualTo(holds);
            if (holds) assertThat(tree.inclusion(proof.index(), proof.size())).isEqualTo(proof);
        }
    }

    @Test
    void consistency_proofs_are_made_and_judged_as_the_vectors_say() throws IOException {
        var tree = new Tree(shelf(300));
        for (var row : rows("tree.tsv")) {
            if (!row.getFirst().equals("consistency")) continue;
            var proof = new Consistency(Long.parseLong(row.get(1)), Long.parseLong(row.get(2)), hashes(row.get(3)));
            var roots = hashes(row.get(4));
            var holds = row.get(5).equals("holds");
            assertThat(proof.holds(roots.getFirst(), roots.getLast()))
                    .as(row.toString())
                    .isEqualTo(holds);
            if (holds) assertThat(tree.consistency(proof.from(), proof.to())).isEqualTo(proof);
        }
    }

    @Test
    void a_leaf_has_one_form_and_every_other_is_refused() throws IOException {
        for (var row : rows("leaves.tsv")) {
            var leaf =
                    row.get(2).equals("-") ? new byte[0] : Base64.getDecoder().decode(row.get(2));
            var entry = Canonical.read(leaf);
            assertThat(entry.isPresent())
                    .as(row.get(1))
                    .isEqualTo(row.getFirst().equals("is"));
            entry.ifPresent(e -> assertThat(Tree.leaf(e.bytes())).isEqualTo(hash(row.get(1))));
        }
    }

    @Test
    void checkpoints_are_read_as_their_files_are_named() throws IOException {
        var vkeys = Files.readAllLines(VECTORS.resolve("log.vkeys"));
        var log = LogIdentity.of(vkeys.getFirst(), vkeys.getLast());
        assertThat(List.of(log.classicalVkey(), log.postQuantumVkey())).isEqualTo(vkeys);
        try (var files = Files.newDirectoryStream(VECTORS, "checkpoint-*.txt")) {
            for (var file : files) assertThat(log.read(Files.readString(file))).satisfies(r -> fits(file, r));
        }
    }

    private static void fits(Path file, CheckpointReading reading) {
        var name = file.getFileName().toString();
        var expected = switch (reading) {
            case CheckpointReading.Genuine _ -> "genuine";
            case CheckpointReading.Doubtful(var why) -> why.name().toLowerCase(Locale.ROOT);
        };
        assertThat(name).startsWith("checkpoint-" + expected);
    }
}
