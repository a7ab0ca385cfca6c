package qantara.node.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.exchange.Information;
import qantara.exchange.Message;
import qantara.exchange.Progress;
import qantara.handling.Audience;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.Evaluation;
import qantara.handling.Handling;
import qantara.handling.HandlingCode;
import qantara.handling.Marking;
import qantara.handling.Purpose;
import qantara.handling.Tlp;
import qantara.testkit.HandClock;

class InformationTest {
    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-11-24T08:00:00Z"));
    private Bureau rabat;
    private Bureau madrid;

    @BeforeEach
    void open() {
        rabat = new Bureau(folder.resolve("rabat"), "MA:DCI", clock, Optional.empty());
        madrid = new Bureau(folder.resolve("madrid"), "ES:DAO", clock, Optional.empty());
        rabat.knows(madrid, Purpose.INVESTIGATION);
        madrid.knows(rabat, Purpose.INVESTIGATION);
        rabat.tells(new Message.InformationMessage(new Information(
                "Boats seen off the coast",
                Purpose.INVESTIGATION,
                "Two boats without lights were seen at 03:10.",
                "en",
                new Marking(
                        new Handling(EnumSet.of(HandlingCode.H0), Set.of()),
                        Tlp.AMBER,
                        Classification.RESTRICTED,
                        Audience.of(madrid.service),
                        clock.instant().plus(Duration.ofDays(90))),
                Evaluation.UNASSESSED,
                EnumSet.of(DataCategory.CASE))));
        rabat.carriesWhatIsDue();
    }

    @AfterEach
    void close() {
        rabat.close();
        madrid.close();
    }

    @Test
    void information_that_nobody_asked_for_is_taken_in_and_stands_in_the_inbox_until_it_is_opened() {
        var came = madrid.latest();
        assertThat(madrid.dossier(came).subject()).isEqualTo("Boats seen off the coast");
        assertThat(madrid.dossier(came).exchange().deadline()).isEmpty();
        assertThat(madrid.inbox()).containsExactly(came);
        madrid.opens(came);
        assertThat(madrid.inbox()).isEmpty();
    }

    @Test
    void that_an_officer_has_dealt_with_it_travels_home_as_a_receipt() {
        madrid.opens(madrid.latest());
        madrid.carriesWhatIsDue();
        assertThat(rabat.lastPosted().progress()).isEqualTo(Progress.HANDLED);
        assertThat(rabat.lastPosted().handled()).isPresent();
    }
}
