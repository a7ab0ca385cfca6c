package qantara.node.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The volumes of a node's data and of its journal fill up, one after the other. Each is a small file system in
/// memory, mounted in a name space of the process's own, which Linux lets anybody make.
class FullDiskTest {
    private static final String MOUNTED = """
            mkdir -p data journal && mount -t tmpfs -o size=12m tmpfs data && mount -t tmpfs -o size=18m tmpfs journal \
            && exec "$0" "$@\"""";

    @Test
    void nothing_acknowledged_is_lost_and_work_goes_on_when_there_is_room(@TempDir Path folder)
            throws IOException, InterruptedException {
        var said = folder.resolve("said");
        var process = new ProcessBuilder(
                        "unshare",
                        "--map-root-user",
                        "--mount",
                        "sh",
                        "-c",
                        MOUNTED,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FullDiskWork.class.getName(),
                        "data",
                        "journal")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(said))
                .as("what it said")
                .last()
                .asString()
                .startsWith("kept ");
        assertThat(process.exitValue()).isZero();
    }
}
