package qantara.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static qantara.exchange.contract.Letters.NOON;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qantara.exchange.contract.Letters;
import qantara.exchange.contract.MemoryCabinet;
import qantara.exchange.contract.Station;
import qantara.seal.ServiceCode;
import qantara.seal.ServiceKeys;

/// A node is copied, and both copies go on with one identity: the partner refuses the older life's letters by name,
/// and keeps the proof.
class TwinsTest {
    private final ServiceKeys keys = ServiceKeys.generate(new ServiceCode("MA:DCI"));
    private final MemoryCabinet disk = new MemoryCabinet();
    private final Station rabat = new Station(keys, Letters.LANE.channel(), disk, 1);
    private final Station madrid = new Station("ES:DGP", new MemoryCabinet(), 2);

    @BeforeEach
    void meet() {
        rabat.knows(madrid);
        madrid.knows(rabat);
    }

    /// Another process on a copy of the disk, with the same keys.
    private Station copied() {
        var copy = new Station(keys, Letters.LANE.channel(), disk.backup(), 3);
        copy.knows(madrid);
        copy.hasPrekey(madrid.publishes(2, java.time.Duration.ofDays(300)));
        return copy;
    }

    private static Instant at(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }

    private Outgoing sent(Station from, String body, int minutes) {
        var letter = from.posts(body, at(minutes));
        from.delivers(madrid.door(at(minutes)), at(minutes));
        return from.finds(letter);
    }

    @Test
    void what_the_first_life_signs_after_a_second_began_is_refused_and_proven() {
        sent(rabat, "before", 0);
        var twin = copied();
        assertThat(sent(twin, "of the copy", 1).progress()).isEqualTo(Progress.ACCEPTED);
        var defiant = sent(rabat, "of the original", 2);
        assertThat(defiant.progress()).isEqualTo(Progress.REFUSED);
        assertThat(defiant.code()).isEqualTo(Optional.of("TWIN"));
        assertThat(sent(rabat, "and on", 3).code()).isEqualTo(Optional.of("TWIN"));
        assertThat(madrid.evidence()).hasSize(2).allMatch(one -> one.code().equals("TWIN"));
        assertThat(sent(twin, "goes on", 4).progress()).isEqualTo(Progress.ACCEPTED);
    }

    @Test
    void what_the_first_life_signed_before_and_what_comes_late_is_taken() {
        sent(rabat, "before", 0);
        var late = rabat.posts("still waiting", at(1));
        rabat.restarts();
        assertThat(sent(rabat, "a new life", 2).progress()).isEqualTo(Progress.ACCEPTED);
        assertThat(rabat.finds(late).progress()).isEqualTo(Progress.ACCEPTED);
        assertThat(madrid.evidence()).isEmpty();
    }

    @Test
    void a_restored_backup_is_no_twin() {
        sent(rabat, "before", 0);
        var backup = disk.backup();
        sent(rabat, "after the backup", 1);
        disk.restore(backup);
        rabat.restarts();
        assertThat(sent(rabat, "after it was restored", 2).progress()).isEqualTo(Progress.ACCEPTED);
        assertThat(sent(rabat, "and on", 3).progress()).isEqualTo(Progress.ACCEPTED);
        assertThat(madrid.evidence()).isEmpty();
    }
}
