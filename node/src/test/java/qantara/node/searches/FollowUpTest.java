package qantara.node.searches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import qantara.crosscheck.Label;
import qantara.handling.Purpose;
import qantara.node.searches.Check.HitState;
import qantara.node.store.Store;

/// The asker's half of a hit: the reply to its request closes it.
@SpringBootTest(classes = TrialSearches.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FollowUpTest {
    @Autowired
    private Searches searches;

    @Autowired
    private CheckRoom room;

    @Autowired
    private Store store;

    private CheckRef hit() {
        return store.write(db -> {
            var rows = new CheckRows(db);
            var ref = rows.next(2026);
            var sealed = SealedPerson.seal(
                    searches.desk().vault(), ref, new Entered(Map.of("name", "Farid Invented", "born", "1990-01-07")));
            rows.begin(
                    new Check(
                            ref,
                            TrialSearches.KENZA.actor().id(),
                            "DCI-2026-1",
                            Purpose.INVESTIGATION,
                            LegalBasis.values()[0],
                            1,
                            searches.desk().now(),
                            Optional.empty(),
                            sealed,
                            List.of(),
                            List.of(),
                            List.of()),
                    "command-1");
            rows.hit(
                    ref,
                    TrialSearches.MADRID,
                    "IDENTIFIER",
                    new Label(new byte[16], "H1", "OCI"),
                    searches.desk().now());
            return ref;
        });
    }

    /// The request for the details, as the desk of exchanges keeps one that was sent.
    private void sent(String thread) {
        store.write(db -> db.sql("""
                        insert into exchange_thread(ref, year, number, exchange, side, partner, channel, subject, purpose,
                            categories, urgency, language, engagement, evaluation, codes, restrictions, tlp,
                            classification, expiry, state, state_at, state_word, state_until, falls, warned, version,
                            author, began)
                        values (:ref, 2026, 1, '0192f5a0-0000-7000-8000-000000000001', 'ASKING', 'ES:OCI',
                            'rabat-madrid-1', 'Details', 'INVESTIGATION', 'CASE', 'NORMAL', 'en', '', 'X4', 'H0', '',
                            'TLP:AMBER', 'RESTRICTED', 1900000000000000, 'SENT', 1795000000000000, '',
                            1795000000000000, 9000000000000000, 'NONE', 1, 'kenza', 1795000000000000)""").param("ref", thread).update());
    }

    private Check check(CheckRef ref) {
        return store.read(db -> new CheckRows(db).find(ref)).orElseThrow();
    }

    private Check.Hit only(CheckRef ref) {
        return check(ref).hits().getFirst();
    }

    @Test
    void a_hit_stays_open_until_its_request_is_answered_and_is_closed_by_the_reply() {
        room.close();
        var ref = hit();
        sent("QN-2026-00001");
        var id = only(ref).id();
        store.write(db -> new CheckRows(db).move(id, HitState.OPEN, HitState.REQUESTED, "QN-2026-00001"));
        room.round();
        assertThat(only(ref).state()).isEqualTo(HitState.REQUESTED);
        store.write(db -> db.sql("update exchange_thread set state = 'ANSWERED' where ref = :ref")
                .param("ref", "QN-2026-00001")
                .update());
        room.round();
        assertThat(only(ref).state()).isEqualTo(HitState.CLOSED);
    }
}
