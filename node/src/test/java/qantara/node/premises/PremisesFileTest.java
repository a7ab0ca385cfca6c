package qantara.node.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PremisesFileTest {
    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read_back() throws IOException {
        var rabat = new Premises(
                folder,
                "MA:DCI",
                Map.of("en", "Rabat node", "ar", "عقدة الرباط"),
                ZoneId.of("Africa/Casablanca"),
                List.of("ar", "fr"),
                new Premises.Door("127.0.0.1", 8101),
                new Premises.Door("127.0.0.1", 8102),
                true);
        PremisesFile.write(rabat);
        assertThat(PremisesFile.read(folder)).contains(rabat);
    }

    @Test
    void a_folder_without_a_node_gives_nothing() {
        assertThat(PremisesFile.read(folder)).isEmpty();
    }

    @Test
    void a_wrong_line_is_named() throws IOException {
        Files.writeString(folder.resolve("node.properties"), "service = MA:DCI\nname.en = x\nzone = Mars/Olympus\n");
        assertThatThrownBy(() -> PremisesFile.read(folder))
                .isInstanceOf(PremisesUnreadable.class)
                .hasMessage("zone");
    }
}
