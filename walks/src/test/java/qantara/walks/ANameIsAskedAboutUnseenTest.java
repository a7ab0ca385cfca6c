package qantara.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.testkit.Cast;

class ANameIsAskedAboutUnseenTest {
    @TempDir
    Path folder;

    @Test
    void a_name_in_another_script_is_a_match_and_the_partner_never_learns_it() {
        try (var stage = Stage.in(folder, Ports.free(Cast.rabat()), Ports.free(Cast.madrid()))) {
            var rabat = stage.rabat();
            var madrid = stage.madrid();
            rabat.open();
            madrid.open();
            new ANameIsAskedAboutUnseen(Told.story(), rabat, madrid).play();
            madrid.node().stop();
            assertThat(new Sniffer(madrid.node().folder()).found(ANameIsAskedAboutUnseen.STRANGERS))
                    .as("what was asked, in anything that Madrid keeps")
                    .isEmpty();
        }
    }
}
