package qantara.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedDirectoryTest {
    private static final long SEED = 4096;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4095, 4096, 4097, 8192, 100_000})
    void what_is_written_is_read_from_any_place(int length) throws IOException {
        var random = new Random(SEED);
        var bytes = new byte[length];
        random.nextBytes(bytes);
        try (var folder = new SealedDirectory(new ByteBuffersDirectory(), Rabat.key(1), random)) {
            try (var out = folder.createOutput("one", IOContext.DEFAULT)) {
                out.writeBytes(bytes, length);
            }
            assertThat(folder.fileLength("one")).isEqualTo(length);
            try (var in = folder.openInput("one", IOContext.DEFAULT)) {
                assertThat(in.length()).isEqualTo(length);
                for (var i = 0; i < 200; i++) {
                    var from = random.nextInt(length + 1);
                    var part = new byte[random.nextInt(length - from + 1)];
                    in.seek(from);
                    in.clone().readBytes(part, 0, part.length);
                    assertThat(part)
                            .as("seed %d, round %d", SEED, i)
                            .isEqualTo(java.util.Arrays.copyOfRange(bytes, from, from + part.length));
                }
            }
        }
    }
}
