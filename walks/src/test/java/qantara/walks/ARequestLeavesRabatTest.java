package qantara.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.testkit.Cast;

class ARequestLeavesRabatTest {
    @TempDir
    Path folder;

    @Test
    void a_request_crosses_once_its_reply_comes_back_and_an_outage_loses_nothing() {
        try (var stage = Stage.in(folder, Ports.free(Cast.rabat()), Ports.free(Cast.madrid()))) {
            var rabat = stage.rabat();
            var madrid = stage.madrid();
            rabat.open();
            madrid.open();
            new ARequestLeavesRabat(Told.story(), rabat, madrid).play("");
            madrid.node().stop();
            var again = stage.again(madrid);
            again.open();
            var desk = again.desk();
            assertThat(desk.open("/exchange?box=inbox").count("a.lead"))
                    .as("the second, once")
                    .isEqualTo(1);
            assertThat(desk.open("/exchange?box=closed").count("a.lead"))
                    .as("the first, once")
                    .isEqualTo(1);
        }
    }
}
