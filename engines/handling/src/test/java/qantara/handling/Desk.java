package qantara.handling;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A desk in Rabat for the tests: two officers, two partners, an agreement with one of them.
final class Desk {
    static final Service RABAT = new Service("MA:DCI");
    static final Service MADRID = new Service("ES:DAO");
    static final Service LISBON = new Service("PT:PJ");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final OfficerId WRITER = new OfficerId("o-17");
    static final Actor RELEASER = officer("o-4", Role.RELEASE);
    static final Agreement WITH_MADRID = new Agreement(
            "MA-ES-1",
            MADRID,
            Set.of(Purpose.INVESTIGATION, Purpose.EVENT_SECURITY),
            EnumSet.of(DataCategory.PERSON, DataCategory.VEHICLE),
            Classification.CONFIDENTIAL,
            NOON.minus(Duration.ofDays(400)),
            NOON.plus(Duration.ofDays(400)),
            false);
    static final Marking PLAIN = new Marking(
            Handling.BASE,
            Tlp.AMBER,
            Classification.RESTRICTED,
            Audience.of(RABAT, MADRID, LISBON),
            NOON.plus(Duration.ofDays(90)));
    static final Rules RULES = new Rules(RABAT);

    private Desk() {}

    static Actor officer(String id, Role... roles) {
        return new Actor(new OfficerId(id), Set.of(roles), "ocn-rabat", Classification.CONFIDENTIAL);
    }

    static Item ours(Marking marking) {
        return new Item("req-1", RABAT, marking, Set.of(DataCategory.PERSON), Purpose.INVESTIGATION);
    }

    static Item theirs(Marking marking) {
        return new Item("rep-1", LISBON, marking, Set.of(DataCategory.PERSON), Purpose.INVESTIGATION);
    }

    static Marking coded(HandlingCode... codes) {
        return new Marking(Handling.of(codes), Tlp.GREEN, PLAIN.classification(), PLAIN.releasableTo(), PLAIN.expiry());
    }

    static Proposal send(Act act, Item item, Service... to) {
        return new Proposal(act, item, Audience.of(to), WRITER, RELEASER, Set.of());
    }

    static Decision decide(Proposal proposal) {
        return RULES.decide(proposal, List.of(WITH_MADRID), NOON);
    }
}
