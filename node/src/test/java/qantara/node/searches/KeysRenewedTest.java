package qantara.node.searches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import qantara.handling.Purpose;
import qantara.names.NameKeys;
import qantara.node.store.Store;
import qantara.testkit.HandClock;

/// One key for each agreement and epoch: the next is there before the last one ends, and an ended one is destroyed.
@SpringBootTest(classes = TrialSearches.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class KeysRenewedTest {
    @Autowired
    private Searches searches;

    @Autowired
    private CheckRoom room;

    @Autowired
    private Store store;

    @Autowired
    private HandClock clock;

    private List<Offering> in(Offering.State state) {
        return store.read(db -> new OfferingRows(db).in(state));
    }

    private static void opens(Searches searches) {
        searches.offerings()
                .open(
                        TrialSearches.YASSINE.actor(),
                        TrialSearches.MADRID,
                        TrialSearches.AGREEMENT,
                        Set.of(Purpose.INVESTIGATION));
    }

    @Test
    void an_offering_whose_indexes_have_other_name_keys_is_withdrawn_and_the_next_takes_its_place() {
        room.close();
        opens(searches);
        room.round();
        var before = in(Offering.State.OPEN).getFirst().epoch().number();
        store.write(db -> db.sql("update offering set keys = keys - 1").update());
        room.round();
        room.round();
        assertThat(in(Offering.State.OPEN))
                .hasSize(1)
                .allMatch(one -> one.keys() == NameKeys.SET && one.epoch().number() == before + 1);
    }

    @Test
    void a_key_is_followed_by_the_next_before_its_end_and_destroyed_at_its_end() {
        room.close();
        searches.offerings()
                .open(
                        TrialSearches.YASSINE.actor(),
                        TrialSearches.MADRID,
                        TrialSearches.AGREEMENT,
                        Set.of(Purpose.INVESTIGATION));
        room.round();
        assertThat(in(Offering.State.OPEN))
                .extracting(one -> one.epoch().number())
                .containsExactly(1L);
        clock.pass(Duration.ofDays(26));
        room.round();
        assertThat(in(Offering.State.OPEN))
                .extracting(one -> one.epoch().number())
                .containsExactly(1L, 2L);
        clock.pass(Duration.ofDays(3));
        room.round();
        assertThat(in(Offering.State.OPEN))
                .extracting(one -> one.epoch().number())
                .containsExactly(2L);
        assertThat(in(Offering.State.OVER))
                .hasSize(1)
                .allMatch(one -> one.seed().isEmpty());
    }
}
