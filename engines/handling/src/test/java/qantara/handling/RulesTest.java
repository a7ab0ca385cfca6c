package qantara.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qantara.handling.Desk.LISBON;
import static qantara.handling.Desk.MADRID;
import static qantara.handling.Desk.NOON;
import static qantara.handling.Desk.PLAIN;
import static qantara.handling.Desk.RABAT;
import static qantara.handling.Desk.RELEASER;
import static qantara.handling.Desk.RULES;
import static qantara.handling.Desk.WITH_MADRID;
import static qantara.handling.Desk.WRITER;
import static qantara.handling.Desk.coded;
import static qantara.handling.Desk.decide;
import static qantara.handling.Desk.officer;
import static qantara.handling.Desk.ours;
import static qantara.handling.Desk.send;
import static qantara.handling.Desk.theirs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static void permitted(Proposal proposal) {
        assertThat(decide(proposal)).isInstanceOf(Permit.class);
    }

    private static void refused(Proposal proposal, Reason... reasons) {
        assertThat(decide(proposal)).isEqualTo(new Refusal(List.of(reasons)));
    }

    @Test
    void what_a_colleague_wrote_is_released_to_a_partner_under_an_agreement() {
        permitted(send(Act.RELEASE, ours(PLAIN), MADRID));
    }

    @Test
    void a_permit_says_what_goes_to_whom_by_whom_until_when_and_under_which_rules() {
        var proposal = send(Act.RELEASE, ours(PLAIN), MADRID);
        assertThat(decide(proposal)).isInstanceOfSatisfying(Permit.class, permit -> {
            assertThat(permit.act()).isEqualTo(Act.RELEASE);
            assertThat(permit.item()).isEqualTo(proposal.item());
            assertThat(permit.to()).isEqualTo(Audience.of(MADRID));
            assertThat(permit.by()).isEqualTo(RELEASER.id());
            assertThat(permit.until()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
            assertThat(permit.policy()).isEqualTo("1");
        });
    }

    @Test
    void a_permit_covers_nothing_but_what_was_decided() {
        var item = ours(PLAIN);
        assertThat(decide(send(Act.RELEASE, item, MADRID))).isInstanceOfSatisfying(Permit.class, permit -> {
            var to = Audience.of(MADRID);
            assertThat(permit.covers(Act.RELEASE, item, to, NOON)).isTrue();
            assertThat(permit.covers(Act.EXPORT, item, to, NOON)).isFalse();
            assertThat(permit.covers(Act.RELEASE, ours(coded()), to, NOON)).isFalse();
            assertThat(permit.covers(Act.RELEASE, item, Audience.of(MADRID, LISBON), NOON))
                    .isFalse();
            assertThat(permit.covers(Act.RELEASE, item, to, permit.until())).isFalse();
        });
    }

    @Test
    void a_permit_ends_with_the_item_or_the_agreement_when_they_end_sooner() {
        var soon = NOON.plusSeconds(60);
        var short_ = new Marking(PLAIN.handling(), PLAIN.tlp(), PLAIN.classification(), PLAIN.releasableTo(), soon);
        ends(RULES.decide(send(Act.RELEASE, ours(short_), MADRID), List.of(WITH_MADRID), NOON), soon);
        var item = send(Act.RELEASE, ours(PLAIN), MADRID);
        ends(RULES.decide(item, List.of(agreement(NOON.minusSeconds(1), soon, false)), NOON), soon);
        ends(
                RULES.decide(item, List.of(agreement(NOON.minusSeconds(1), soon, false), WITH_MADRID), NOON),
                NOON.plus(Duration.ofMinutes(10)));
    }

    private static void ends(Decision decision, Instant end) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Permit.class, permit -> assertThat(permit.until()).isEqualTo(end));
    }

    @Test
    void an_empty_audience_is_nobody() {
        refused(send(Act.RELEASE, ours(PLAIN)), Reason.NOBODY);
    }

    @Test
    void whoever_wrote_it_may_not_let_it_go_whatever_roles_the_person_has() {
        var both = officer("o-17", Role.DESK, Role.RELEASE);
        refused(
                new Proposal(Act.RELEASE, ours(PLAIN), Audience.of(MADRID), WRITER, both, Set.of()),
                Reason.SAME_PERSON);
    }

    @Test
    void the_desk_role_alone_lets_nothing_go() {
        var desk = officer("o-9", Role.DESK);
        refused(
                new Proposal(Act.RELEASE, ours(PLAIN), Audience.of(MADRID), WRITER, desk, Set.of()),
                Reason.ROLE_MISSING);
        permitted(Proposal.inside(Act.VIEW, ours(PLAIN), desk));
    }

    @Test
    void oversight_and_administration_see_no_content_even_beside_another_role() {
        refused(
                Proposal.inside(Act.VIEW, ours(PLAIN), officer("o-2", Role.OVERSIGHT)),
                Reason.ROLE_MISSING,
                Reason.DUTIES_MIXED);
        refused(Proposal.inside(Act.VIEW, ours(PLAIN), officer("o-3", Role.ADMIN, Role.DESK)), Reason.DUTIES_MIXED);
    }

    @Test
    void what_lies_above_the_clearance_is_not_even_read() {
        var secret = marked(Classification.SECRET);
        refused(Proposal.inside(Act.VIEW, ours(secret), officer("o-9", Role.DESK)), Reason.ABOVE_CLEARANCE);
    }

    @Test
    void what_has_expired_is_used_for_nothing() {
        var past = new Marking(Handling.BASE, Tlp.CLEAR, Classification.OPEN, PLAIN.releasableTo(), NOON);
        refused(Proposal.inside(Act.PRINT, ours(past), officer("o-9", Role.DESK)), Reason.EXPIRED);
    }

    @Test
    void only_the_named_services_are_reached() {
        var toLisbon = new Marking(Handling.BASE, Tlp.GREEN, Classification.OPEN, Audience.of(LISBON), PLAIN.expiry());
        refused(send(Act.RELEASE, ours(toLisbon), MADRID), Reason.NOT_RELEASABLE);
    }

    @Test
    void another_services_item_is_not_released_as_ours() {
        refused(send(Act.RELEASE, theirs(coded()), MADRID), Reason.NOT_OURS);
        permitted(send(Act.FORWARD, theirs(coded()), MADRID));
    }

    @Test
    void h1_keeps_anothers_item_out_of_court_and_not_ours() {
        refused(send(Act.COURT, theirs(coded(HandlingCode.H1))), Reason.H1);
        permitted(send(Act.COURT, ours(coded(HandlingCode.H1))));
        permitted(send(Act.COURT, theirs(coded())));
        permitted(send(Act.FORWARD, theirs(coded(HandlingCode.H1)), MADRID));
    }

    @Test
    void h2_stops_forwarding_export_and_index() {
        refused(send(Act.FORWARD, theirs(coded(HandlingCode.H2)), MADRID), Reason.H2);
        refused(send(Act.EXPORT, ours(coded(HandlingCode.H2)), MADRID), Reason.H2);
        refused(send(Act.INDEX, ours(coded(HandlingCode.H2)), MADRID), Reason.H2);
        permitted(send(Act.EXPORT, ours(coded()), MADRID));
        permitted(send(Act.INDEX, ours(coded()), MADRID));
    }

    @Test
    void h2_lets_its_own_provider_address_one_service() {
        permitted(send(Act.RELEASE, ours(coded(HandlingCode.H2)), MADRID));
        refused(send(Act.RELEASE, ours(coded(HandlingCode.H2)), MADRID, LISBON), Reason.H2, Reason.NO_AGREEMENT);
    }

    @Test
    void h3_needs_a_person_who_declares_every_restriction_kept() {
        var item = theirs(new Marking(
                Handling.BASE.restricted("ask by telephone first").restricted("not before Monday"),
                Tlp.GREEN,
                Classification.OPEN,
                PLAIN.releasableTo(),
                PLAIN.expiry()));
        refused(send(Act.FORWARD, item, MADRID), Reason.H3);
        refused(heeding(item, "not before Monday"), Reason.H3);
        permitted(heeding(item, "ask by telephone first", "not before Monday"));
        permitted(Proposal.inside(Act.VIEW, item, officer("o-9", Role.DESK)));
    }

    private static Proposal heeding(Item item, String... restrictions) {
        return new Proposal(Act.FORWARD, item, Audience.of(MADRID), WRITER, RELEASER, Set.of(restrictions));
    }

    @Test
    void from_amber_on_a_receiver_keeps_it() {
        for (var tlp : Tlp.values()) {
            var item =
                    theirs(new Marking(Handling.BASE, tlp, Classification.OPEN, PLAIN.releasableTo(), PLAIN.expiry()));
            if (tlp.atLeast(Tlp.AMBER)) refused(send(Act.FORWARD, item, MADRID), Reason.TLP);
            else permitted(send(Act.FORWARD, item, MADRID));
        }
    }

    @Test
    void red_is_sent_by_its_originator_and_never_exported_or_indexed() {
        var red = ours(new Marking(Handling.BASE, Tlp.RED, Classification.OPEN, PLAIN.releasableTo(), PLAIN.expiry()));
        permitted(send(Act.RELEASE, red, MADRID));
        refused(send(Act.EXPORT, red, MADRID), Reason.TLP);
        refused(send(Act.INDEX, red, MADRID), Reason.TLP);
    }

    @Test
    void without_an_agreement_nothing_goes() {
        refused(send(Act.RELEASE, ours(PLAIN), LISBON), Reason.NO_AGREEMENT);
    }

    @Test
    void an_agreement_covers_its_purposes_and_all_the_kinds_of_data() {
        var other = new Item("req-2", RABAT, PLAIN, Set.of(DataCategory.PERSON), Purpose.MISSING_PERSON);
        refused(send(Act.RELEASE, other, MADRID), Reason.NO_AGREEMENT);
        var more = new Item(
                "req-3", RABAT, PLAIN, Set.of(DataCategory.PERSON, DataCategory.BIOMETRIC), Purpose.INVESTIGATION);
        refused(send(Act.RELEASE, more, MADRID), Reason.NO_AGREEMENT);
    }

    @Test
    void an_agreement_counts_from_its_first_instant_to_before_its_last_unless_suspended() {
        var proposal = send(Act.RELEASE, ours(PLAIN), MADRID);
        var day = Duration.ofDays(1);
        assertThat(under(proposal, agreement(NOON, NOON.plus(day), false))).isInstanceOf(Permit.class);
        assertThat(under(proposal, agreement(NOON.minus(day), NOON, false))).isInstanceOf(Refusal.class);
        assertThat(under(proposal, agreement(NOON.plus(day), NOON.plus(day.multipliedBy(2)), false)))
                .isInstanceOf(Refusal.class);
        assertThat(under(proposal, agreement(NOON.minus(day), NOON.plus(day), true)))
                .isInstanceOf(Refusal.class);
    }

    private static Decision under(Proposal proposal, Agreement agreement) {
        return RULES.decide(proposal, List.of(agreement), NOON);
    }

    private static Agreement agreement(Instant from, Instant until, boolean suspended) {
        return new Agreement(
                "A-1",
                MADRID,
                WITH_MADRID.purposes(),
                WITH_MADRID.categories(),
                WITH_MADRID.ceiling(),
                from,
                until,
                suspended);
    }

    @Test
    void an_agreement_carries_no_higher_than_its_ceiling() {
        var cleared = new Actor(RELEASER.id(), RELEASER.roles(), RELEASER.unit(), Classification.SECRET);
        refused(
                new Proposal(
                        Act.RELEASE,
                        ours(marked(Classification.SECRET)),
                        Audience.of(MADRID),
                        WRITER,
                        cleared,
                        Set.of()),
                Reason.ABOVE_AGREEMENT);
    }

    private static Marking marked(Classification classification) {
        return new Marking(Handling.BASE, Tlp.GREEN, classification, PLAIN.releasableTo(), PLAIN.expiry());
    }

    @Test
    void a_refusal_carries_every_reason_and_its_rule() {
        var refusal = decide(send(Act.RELEASE, theirs(coded(HandlingCode.H2)), LISBON));
        assertThat(refusal).isEqualTo(new Refusal(List.of(Reason.NOT_OURS, Reason.H2, Reason.NO_AGREEMENT)));
        assertThat(new Refusal(List.of(Reason.H2)).reason().source()).isEqualTo("Europol handling codes, H2");
        assertThatThrownBy(() -> new Refusal(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_reason_names_its_rule() {
        assertThat(Reason.values()).allSatisfy(r -> assertThat(r.source()).isNotBlank());
    }
}
