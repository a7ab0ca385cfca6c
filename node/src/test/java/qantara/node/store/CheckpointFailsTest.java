package qantara.node.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.testkit.KernelTrap;

/// A sync fails inside a commit or inside a checkpoint, which SQLite tells only whoever asked for it: the store
/// notices each, ends, and has lost nothing that it had acknowledged.
class CheckpointFailsTest {
    @Test
    void every_failed_sync_ends_the_store_and_nothing_is_lost(@TempDir Path folder)
            throws IOException, InterruptedException {
        var lines = lives(folder);
        lines.forEach(System.out::println);
        assertThat(lines).anyMatch(line -> line.contains(" checkpoint ")).anyMatch(line -> line.contains(" commit "));
        assertThat(lines).allMatch(line -> line.endsWith("commit ") || line.endsWith("checkpoint "));
    }

    private static List<String> lives(Path folder) throws IOException, InterruptedException {
        var data = Files.createDirectory(folder.resolve("data"));
        var trap = KernelTrap.around(data, folder);
        var work = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CheckpointWork.class.getName(),
                data.toString()));
        work.environment().putAll(trap.environment());
        var said = Files.createTempFile(folder, "said", "");
        var process = work.redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readAllLines(said);
    }
}
