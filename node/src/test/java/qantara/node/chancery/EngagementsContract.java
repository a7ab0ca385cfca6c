package qantara.node.chancery;

import static org.assertj.core.api.Assertions.assertThat;
import static qantara.node.chancery.Minuted.NOON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import qantara.handling.OfficerId;
import qantara.node.store.Store;
import qantara.reader.Country;
import qantara.reader.Topic;

/// What every [Engagements] promises, whatever database stands behind it.
abstract class EngagementsContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    abstract Engagements engagements();

    abstract Store store();

    @Test
    void what_was_recorded_is_read_back_whole() {
        var ref = record(Minuted.reception());
        var found = find(ref).orElseThrow();
        assertThat(found.facts()).isEqualTo(Minuted.reception().facts());
        assertThat(found.officer()).isEqualTo(new OfficerId("k-alaoui"));
        assertThat(found.at()).isEqualTo(NOON);
    }

    @Test
    void what_the_machine_had_read_is_kept_beside_the_correction() {
        var read = new Fact.Nature(List.of(qantara.reader.Kind.CALL));
        var nature = new Attested(
                new Fact.Nature(List.of(qantara.reader.Kind.TALKS)),
                Optional.of(read),
                List.of(),
                new OfficerId("k-alaoui"),
                NOON);
        var ref = record(new Minutes(
                qantara.reader.Status.REPORTED,
                List.of(nature, Minuted.attested(new Fact.Undated(Optional.empty()))),
                Optional.empty()));
        assertThat(find(ref).orElseThrow().facts().getFirst().read()).contains(read);
    }

    @Test
    void references_run_through_the_year_and_start_anew() {
        assertThat(record(Minuted.reception())).hasToString("EN-2026-0001");
        assertThat(record(Minuted.undated())).hasToString("EN-2026-0002");
        assertThat(record(Minuted.undated(), LocalDate.of(2027, 1, 1))).hasToString("EN-2027-0001");
    }

    @Test
    void the_source_text_stays_as_it_was_sealed() {
        var first = record(Minuted.reception());
        var second = record(Minuted.reception());
        var source = source(first).orElseThrow();
        assertThat(source).isEqualTo(Minuted.source());
        assertThat(source.holds()).isTrue();
        assertThat(source(second)).contains(source);
    }

    @Test
    void a_search_finds_by_partner_by_topic_and_by_words_in_any_script() {
        var reception = record(Minuted.reception());
        record(Minuted.undated());
        assertThat(search(new Search(Optional.of(new Country("GB")), Optional.empty(), "")))
                .containsExactly(reception);
        assertThat(search(new Search(Optional.empty(), Optional.of(Topic.EXPLOSIVES), "")))
                .containsExactly(reception);
        for (var words :
                List.of("الينور", "RABAT", "رباط", "الرباط", "Royaume-Uni", "technical team", "مفوضة", "en-2026-0001"))
            assertThat(search(new Search(Optional.empty(), Optional.empty(), words)))
                    .as(words)
                    .containsExactly(reception);
    }

    @Test
    void a_search_for_what_is_not_there_finds_nothing() {
        record(Minuted.reception());
        for (var words : List.of("Lisbon", "' or 1=1 --", "%", "technical Lisbon"))
            assertThat(search(new Search(Optional.of(new Country("PT")), Optional.empty(), words)))
                    .isEmpty();
    }

    @Test
    void pages_follow_each_other_and_none_is_left_out_or_doubled() {
        var all = new HashSet<EngagementRef>();
        store().write(db -> {
            for (var i = 0; i < 2 * RecordPage.SIZE + 7; i++)
                all.add(engagements()
                        .record(
                                db,
                                i % 3 == 0 ? Minuted.undated() : Minuted.reception(TODAY.minusDays(i % 11)),
                                new OfficerId("k-alaoui"),
                                NOON,
                                TODAY));
            return all.size();
        });
        var seen = new ArrayList<EngagementRef>();
        var mark = Optional.<RecordPage.Mark>empty();
        do {
            var after = mark;
            var leaf = leaf(Search.everything(), after);
            leaf.engagements().forEach(engagement -> seen.add(engagement.ref()));
            mark = leaf.next();
        } while (mark.isPresent());
        assertThat(seen).hasSameSizeAs(all).containsAll(all);
    }

    @Test
    void promises_become_commitments_that_are_followed() {
        var ref = record(Minuted.reception());
        var open = commitments(ref).getFirst();
        assertThat(open.state()).isEqualTo(Commitment.State.OPEN);
        assertThat(due(TODAY)).isEmpty();
        assertThat(due(LocalDate.of(2027, 2, 1))).containsExactly(open);
        var kept = new Commitment(
                ref,
                open.number(),
                open.by(),
                open.what(),
                Optional.of("Technical desk"),
                open.due(),
                Commitment.State.KEPT);
        assertThat(follow(kept, new OfficerId("s-benjelloun"), NOON.plusSeconds(60)))
                .isTrue();
        assertThat(commitments(ref)).containsExactly(kept);
        assertThat(due(LocalDate.of(2027, 2, 1))).isEmpty();
        assertThat(history(ref))
                .containsExactly(
                        new Act(Act.Deed.RECORDED, 0, new OfficerId("k-alaoui"), NOON),
                        new Act(Act.Deed.KEPT, 1, new OfficerId("s-benjelloun"), NOON.plusSeconds(60)));
    }

    @Test
    void a_commitment_that_is_not_there_is_not_followed() {
        var ref = record(Minuted.undated());
        var none = new Commitment(ref, 1, List.of(), "x", Optional.empty(), Optional.empty(), Commitment.State.OPEN);
        assertThat(follow(none, new OfficerId("k-alaoui"), NOON)).isFalse();
    }

    private EngagementRef record(Minutes minutes) {
        return record(minutes, TODAY);
    }

    private EngagementRef record(Minutes minutes, LocalDate today) {
        return store().write(db -> engagements().record(db, minutes, new OfficerId("k-alaoui"), NOON, today));
    }

    private Optional<Engagement> find(EngagementRef ref) {
        return store().read(db -> engagements().find(db, ref));
    }

    private Optional<SourceText> source(EngagementRef ref) {
        return store().read(db -> engagements().source(db, ref));
    }

    private List<Commitment> commitments(EngagementRef ref) {
        return store().read(db -> engagements().commitments(db, ref));
    }

    private List<Commitment> due(LocalDate day) {
        return store().read(db -> engagements().due(db, day));
    }

    private boolean follow(Commitment commitment, OfficerId officer, Instant at) {
        return store().write(db -> engagements().follow(db, commitment, officer, at));
    }

    private List<Act> history(EngagementRef ref) {
        return store().read(db -> engagements().history(db, ref));
    }

    private RecordPage leaf(Search search, Optional<RecordPage.Mark> after) {
        return store().read(db -> engagements().search(db, search, after));
    }

    private List<EngagementRef> search(Search search) {
        return leaf(search, Optional.empty()).engagements().stream()
                .map(Engagement::ref)
                .toList();
    }
}
