package qantara.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import qantara.exchange.contract.Letters;
import qantara.exchange.contract.MemoryCabinet;
import qantara.seal.Digest;
import qantara.seal.Malformed;
import qantara.seal.MessageId;
import qantara.seal.Place;

/// Answers the questions of vectors/exchange as each of them says.
class ComparisonVectorsTest {
    private static final Path VECTORS = Path.of("../../vectors/exchange");

    private static List<String[]> rows(String file) throws IOException {
        var rows = Files.readAllLines(VECTORS.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(rows).hasSizeGreaterThan(10);
        return rows;
    }

    private static byte[] bytes(String cell) {
        return cell.startsWith("zeros:")
                ? new byte[Integer.parseInt(cell.substring(6))]
                : HexFormat.of().parseHex(cell);
    }

    /// A cabinet into which the letters of the vectors came.
    private static MemoryCabinet cabinet() throws IOException {
        var letters = rows("comparison-letters.tsv");
        var cabinet = new MemoryCabinet();
        cabinet.together(drawer -> {
            long seq = 0;
            for (var row : letters) drawer.keep(incoming(++seq, row));
            return drawer;
        });
        return cabinet;
    }

    private static Incoming incoming(long seq, String[] row) {
        var digest = new Digest(bytes(row[1]));
        return new Incoming(
                new MessageId(UUID.fromString(row[0])),
                Letters.LANE,
                new Place(9, seq, Digest.NONE),
                digest,
                digest,
                new byte[0],
                Letters.NOON,
                new byte[0],
                Optional.empty());
    }

    @Test
    void a_question_is_answered_or_refused_as_its_vector_says() throws IOException, Malformed {
        var cabinet = cabinet();
        for (var row : rows("comparison-questions.tsv")) {
            var question = bytes(row[1]);
            if (row[2].equals("REFUSED"))
                assertThat(catchThrowable(() -> Comparison.answer(drawer(cabinet), Letters.LANE, question)))
                        .as(row[0])
                        .isInstanceOf(Malformed.class);
            else
                assertThat(Comparison.answer(drawer(cabinet), Letters.LANE, question))
                        .as(row[0])
                        .isEqualTo(bytes(row[3]));
        }
    }

    private static Drawer drawer(MemoryCabinet cabinet) {
        return cabinet.together(drawer -> drawer);
    }

    @Test
    void an_answer_is_read_or_refused_as_its_vector_says() throws IOException {
        for (var row : rows("comparison-answers.tsv")) {
            var thrown = catchThrowable(() -> ComparisonForm.answer(bytes(row[1])));
            assertThat(thrown == null).as(row[0]).isEqualTo(row[2].equals("READ"));
            if (thrown != null) assertThat(thrown).isInstanceOf(Malformed.class);
        }
    }
}
