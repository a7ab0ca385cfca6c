package qantara.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static qantara.handling.Desk.LISBON;
import static qantara.handling.Desk.MADRID;
import static qantara.handling.Desk.NOON;
import static qantara.handling.Desk.PLAIN;
import static qantara.handling.Desk.RABAT;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static void refuses(ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making);
    }

    @Test
    void a_service_code_is_a_country_and_an_abbreviation() {
        assertThat(new Service("MA:DCI").country()).isEqualTo("MA");
        assertThat(new Service("MA:DCI")).hasToString("MA:DCI");
        for (var wrong : List.of("", "MA", "ma:DCI", "MA:D", "MA:dci", "MAR:DCI", "MA:DCI ", "MA:ABCDEFGHIJKLM"))
            refuses(() -> new Service(wrong));
    }

    @Test
    void an_audience_is_who_is_named_and_no_more() {
        assertThat(Audience.NOBODY.isNobody()).isTrue();
        assertThat(Audience.of(MADRID).isNobody()).isFalse();
        assertThat(Audience.of(MADRID).includes(MADRID)).isTrue();
        assertThat(Audience.of(MADRID).includes(LISBON)).isFalse();
        assertThat(Audience.NOBODY.includes(MADRID)).isFalse();
        assertThat(Audience.of(MADRID, RABAT).and(Audience.of(RABAT, LISBON))).isEqualTo(Audience.of(RABAT));
        var all = new TreeSet<Service>();
        IntStream.range(0, 251).forEach(i -> all.add(new Service("XX:S" + (1000 + i))));
        refuses(() -> new Audience(all));
    }

    @Test
    void labels_are_the_standards_own_and_the_stricter_wins() {
        assertThat(Tlp.parse("TLP:AMBER+STRICT")).contains(Tlp.AMBER_STRICT);
        assertThat(Tlp.parse("TLP: RED")).isEmpty();
        assertThat(Tlp.AMBER.merge(Tlp.AMBER_STRICT)).isEqualTo(Tlp.AMBER_STRICT);
        assertThat(Tlp.RED.merge(Tlp.CLEAR)).isEqualTo(Tlp.RED);
        assertThat(Tlp.values())
                .allSatisfy(t -> assertThat(Tlp.parse(t.label())).contains(t));
    }

    @Test
    void codes_combine_by_union_and_h0_is_always_on() {
        assertThat(Handling.BASE.has(HandlingCode.H0)).isTrue();
        var both =
                Handling.of(HandlingCode.H1).with(Handling.of(HandlingCode.H2).restricted("by hand only"));
        assertThat(both.codes()).containsExactly(HandlingCode.H0, HandlingCode.H1, HandlingCode.H2, HandlingCode.H3);
        assertThat(both.restrictions()).containsExactly("by hand only");
        assertThat(both.with(Handling.BASE)).isEqualTo(both);
    }

    @Test
    void h3_states_its_restriction_and_only_h3_has_one() {
        refuses(() -> Handling.of(HandlingCode.H3));
        refuses(() -> new Handling(Set.of(HandlingCode.H1), Set.of("words")));
        refuses(() -> Handling.BASE.restricted(" "));
        refuses(() -> Handling.BASE.restricted("x".repeat(501)));
        var many = new TreeSet<String>();
        IntStream.range(0, 21).forEach(i -> many.add("restriction " + i));
        refuses(() -> new Handling(Set.of(HandlingCode.H3), many));
    }

    @Test
    void what_is_made_of_two_sources_carries_the_restrictions_of_both() {
        var one = new Marking(
                Handling.of(HandlingCode.H1), Tlp.GREEN, Classification.SECRET, Audience.of(MADRID, LISBON), NOON);
        var other = new Marking(
                Handling.of(HandlingCode.H2), Tlp.AMBER, Classification.OPEN, Audience.of(LISBON), NOON.plusSeconds(1));
        var both = new Marking(
                Handling.of(HandlingCode.H1, HandlingCode.H2),
                Tlp.AMBER,
                Classification.SECRET,
                Audience.of(LISBON),
                NOON);
        assertThat(one.with(other)).isEqualTo(both);
        assertThat(other.with(one)).isEqualTo(both);
        assertThat(both.with(both)).isEqualTo(both);
    }

    @Test
    void an_evaluation_is_a_letter_and_a_digit() {
        assertThat(Evaluation.parse("B2")).contains(new Evaluation(SourceGrade.B, InformationGrade.TWO));
        assertThat(Evaluation.UNASSESSED.text()).isEqualTo("X4");
        assertThat(InformationGrade.THREE.digit()).isEqualTo(3);
        for (var wrong : List.of("", "A", "D1", "A5", "b2", "2B", "A1 ", "A\u0661"))
            assertThat(Evaluation.parse(wrong)).isEmpty();
    }

    @Test
    void an_identifier_leaves_no_room_for_a_name() {
        assertThat(new OfficerId("o-17")).hasToString("o-17");
        for (var wrong : List.of("", "Salma", "o 17", "x".repeat(41))) refuses(() -> new OfficerId(wrong));
        refuses(() -> new Item("two words", RABAT, PLAIN, Set.of(DataCategory.PERSON), Purpose.LIAISON));
        refuses(() -> new Item("r-1", RABAT, PLAIN, Set.of(), Purpose.LIAISON));
    }

    @Test
    void oversight_and_administration_stand_alone() {
        assertThat(Role.goTogether(Set.of(Role.DESK, Role.RELEASE))).isTrue();
        assertThat(Role.goTogether(Set.of(Role.OVERSIGHT))).isTrue();
        assertThat(Role.goTogether(Set.of(Role.OVERSIGHT, Role.DESK))).isFalse();
        assertThat(Role.goTogether(Set.of(Role.OVERSIGHT, Role.ADMIN))).isFalse();
    }

    @Test
    void a_person_serves_in_a_unit() {
        refuses(() -> new Actor(new OfficerId("o-1"), Set.of(), " ", Classification.OPEN));
        refuses(() -> new Actor(new OfficerId("o-1"), Set.of(), "u".repeat(81), Classification.OPEN));
    }

    @Test
    void an_agreement_has_a_reference_and_ends_after_it_begins() {
        refuses(() -> new Agreement("A", MADRID, Set.of(), Set.of(), Classification.OPEN, NOON, NOON, false));
        refuses(() ->
                new Agreement("", MADRID, Set.of(), Set.of(), Classification.OPEN, NOON, NOON.plusSeconds(1), false));
        refuses(() -> new Agreement(
                "A".repeat(65), MADRID, Set.of(), Set.of(), Classification.OPEN, NOON, NOON.plusSeconds(1), false));
    }

    @Test
    void only_an_addressed_act_has_an_audience() {
        refuses(() -> Desk.send(Act.VIEW, Desk.ours(PLAIN), MADRID));
        refuses(() -> Desk.send(Act.COURT, Desk.ours(PLAIN), MADRID));
    }
}
