package qantara.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.testkit.Cast;
import qantara.testkit.Communique;

class ACommuniqueBecomesARecordTest {
    @TempDir
    Path folder;

    @Test
    void a_communique_in_each_language_is_read_confirmed_and_found_in_the_record_and_the_log_holds() {
        try (var stage = Stage.in(folder, Ports.free(Cast.rabat()), Ports.free(Cast.madrid()))) {
            var rabat = stage.rabat();
            rabat.open();
            new ACommuniqueBecomesARecord(Told.story(), rabat).play();
            Communique.all().stream().skip(1).forEach(one -> new ReaderDesk(rabat.desk()).record(one));
            assertThat(rabat.desk().open("/record").count("a.lead"))
                    .isEqualTo(Communique.all().size());
            var verified = rabat.officer("OVERSIGHT")
                    .open("/oversight")
                    .form("form[action='/oversight/verify']")
                    .send();
            assertThat(verified.has(".banner.good")).as("the log verifies").isTrue();
        }
    }
}
