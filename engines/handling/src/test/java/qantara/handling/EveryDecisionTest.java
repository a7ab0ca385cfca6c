package qantara.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static qantara.handling.Desk.LISBON;
import static qantara.handling.Desk.MADRID;
import static qantara.handling.Desk.NOON;
import static qantara.handling.Desk.RABAT;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Every combination of the rules' finite inputs, decided by the rules and by a second statement of the law that was
/// written apart from them: a list of what is allowed, where the rules list what is not.
class EveryDecisionTest {
    /// Each axis in turn; the other inputs run through all their values inside.
    private static final List<Act> ACTS = List.of(Act.values());

    private static final List<Set<HandlingCode>> CODES = List.of(
            Set.of(),
            Set.of(HandlingCode.H1),
            Set.of(HandlingCode.H2),
            Set.of(HandlingCode.H3),
            Set.of(HandlingCode.H1, HandlingCode.H2),
            Set.of(HandlingCode.H1, HandlingCode.H3),
            Set.of(HandlingCode.H2, HandlingCode.H3),
            Set.of(HandlingCode.H1, HandlingCode.H2, HandlingCode.H3));
    private static final List<Audience> AUDIENCES =
            List.of(Audience.NOBODY, Audience.of(MADRID), Audience.of(LISBON), Audience.of(MADRID, LISBON));
    private static final List<Audience> RELEASABLE =
            List.of(Audience.NOBODY, Audience.of(MADRID), Audience.of(RABAT, MADRID, LISBON));
    private static final List<Set<Role>> ROLES = IntStream.range(0, 16)
            .mapToObj(bits -> {
                var roles = EnumSet.noneOf(Role.class);
                for (var role : Role.values())
                    if ((bits >> List.of(Role.values()).indexOf(role) & 1) == 1) roles.add(role);
                return Set.copyOf(roles);
            })
            .toList();
    /// How the one agreement that Madrid and Lisbon might have stands.
    private enum Standing {
        NONE,
        IN_FORCE,
        SUSPENDED,
        LAPSED,
        NOT_YET,
        OTHER_PURPOSE,
        OTHER_KIND
    }

    private final AtomicLong decided = new AtomicLong();
    private final AtomicLong permitted = new AtomicLong();

    @Test
    void the_rules_and_the_second_statement_agree_on_every_input() {
        ACTS.parallelStream().forEach(this::everyItem);
        assertThat(decided.get()).isGreaterThan(3_000_000);
        assertThat(permitted.get()).isPositive().isLessThan(decided.get() / 20);
    }

    private void everyItem(Act act) {
        for (var originator : List.of(RABAT, LISBON))
            for (var codes : CODES)
                for (var tlp : Tlp.values())
                    for (var level : List.of(Classification.OPEN, Classification.CONFIDENTIAL, Classification.SECRET))
                        for (var releasable : RELEASABLE)
                            for (var fresh : level == Classification.OPEN ? List.of(true, false) : List.of(true))
                                everyProposal(act, item(originator, codes, tlp, level, releasable, fresh));
    }

    private static Item item(
            Service originator,
            Set<HandlingCode> codes,
            Tlp tlp,
            Classification level,
            Audience releasable,
            boolean fresh) {
        var words = codes.contains(HandlingCode.H3) ? Set.of("ask first") : Set.<String>of();
        var expiry = fresh ? NOON.plusSeconds(1) : NOON;
        var marking = new Marking(new Handling(codes, words), tlp, level, releasable, expiry);
        return new Item("i-1", originator, marking, Set.of(DataCategory.PERSON), Purpose.INVESTIGATION);
    }

    private void everyProposal(Act act, Item item) {
        var audiences = act.isAddressed() ? AUDIENCES : List.of(Audience.NOBODY);
        var heedings = item.marking().handling().has(HandlingCode.H3)
                ? List.of(Set.<String>of(), Set.of("ask first"))
                : List.of(Set.<String>of());
        for (var to : audiences)
            for (var heeded : heedings)
                for (var author : List.of("o-1", "o-2"))
                    for (var roles : ROLES) {
                        var by = new Actor(new OfficerId("o-1"), roles, "u", Classification.CONFIDENTIAL);
                        everyAgreement(new Proposal(act, item, to, new OfficerId(author), by, heeded));
                    }
    }

    private void everyAgreement(Proposal p) {
        var standings = p.to().isNobody() ? List.of(Standing.NONE) : List.of(Standing.values());
        for (var standing : standings) compare(p, standing);
    }

    private void compare(Proposal p, Standing standing) {
        var agreements = AGREEMENTS.getOrDefault(standing, List.of());
        var says = Desk.RULES.decide(p, agreements, NOON) instanceof Permit;
        decided.incrementAndGet();
        if (says) permitted.incrementAndGet();
        if (says != allowed(p, standing))
            throw new AssertionError(p + " under " + standing + ": the rules say " + says);
    }

    private static final Map<Standing, List<Agreement>> AGREEMENTS = Arrays.stream(Standing.values())
            .collect(Collectors.toMap(standing -> standing, EveryDecisionTest::agreements));

    private static List<Agreement> agreements(Standing standing) {
        var day = Duration.ofDays(1);
        var from = standing == Standing.NOT_YET ? NOON.plus(day) : NOON.minus(day);
        var until = standing == Standing.LAPSED ? NOON : NOON.plus(day.multipliedBy(9));
        var purpose = standing == Standing.OTHER_PURPOSE ? Purpose.LIAISON : Purpose.INVESTIGATION;
        var kind = standing == Standing.OTHER_KIND ? DataCategory.VEHICLE : DataCategory.PERSON;
        if (standing == Standing.NONE) return List.of();
        return List.of(MADRID, LISBON).stream()
                .map(partner -> new Agreement(
                        "a",
                        partner,
                        Set.of(purpose),
                        Set.of(kind),
                        partner.equals(MADRID) ? Classification.CONFIDENTIAL : Classification.OPEN,
                        from,
                        until,
                        standing == Standing.SUSPENDED))
                .toList();
    }

    /// The law said the other way round: what each act is allowed for.
    private static boolean allowed(Proposal p, Standing standing) {
        var roles = p.by().roles();
        if (roles.contains(Role.OVERSIGHT) || roles.contains(Role.ADMIN) || roles.isEmpty()) return false;
        var m = p.item().marking();
        if (m.classification() == Classification.SECRET || !m.expiry().isAfter(NOON)) return false;
        return switch (p.act()) {
            case VIEW, PRINT -> true;
            case COURT -> letGo(p) && (ours(p) || (!has(p, HandlingCode.H1) && mayTravel(p)));
            case RELEASE -> ours(p) && letGo(p) && addressed(p, standing) && (!has(p, HandlingCode.H2) || one(p));
            case FORWARD ->
                letGo(p)
                        && addressed(p, standing)
                        && (!has(p, HandlingCode.H2) || (ours(p) && one(p)))
                        && (ours(p) || mayTravel(p));
            case EXPORT, INDEX ->
                letGo(p)
                        && addressed(p, standing)
                        && !has(p, HandlingCode.H2)
                        && m.tlp() != Tlp.RED
                        && (ours(p) || mayTravel(p));
            case ASK -> addressed(p, standing) && (!has(p, HandlingCode.H2) || (ours(p) && one(p)));
        };
    }

    /// A releasing officer who is not the author, and who has declared the words of H3 kept.
    private static boolean letGo(Proposal p) {
        var second = p.by().roles().contains(Role.RELEASE) && !p.author().text().equals("o-1");
        return second && (!has(p, HandlingCode.H3) || p.heeded().contains("ask first"));
    }

    private static boolean addressed(Proposal p, Standing standing) {
        var to = p.to().services();
        var high = p.item().marking().classification() != Classification.OPEN;
        return !to.isEmpty()
                && standing == Standing.IN_FORCE
                && p.item().marking().releasableTo().services().containsAll(to)
                && !(high && to.contains(LISBON));
    }

    private static boolean ours(Proposal p) {
        return p.item().originator().equals(RABAT);
    }

    private static boolean one(Proposal p) {
        return p.to().services().size() == 1;
    }

    private static boolean mayTravel(Proposal p) {
        return Set.of(Tlp.CLEAR, Tlp.GREEN).contains(p.item().marking().tlp());
    }

    private static boolean has(Proposal p, HandlingCode code) {
        return p.item().marking().handling().codes().contains(code);
    }
}
