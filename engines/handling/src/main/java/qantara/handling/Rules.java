package qantara.handling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// The one place where it is decided who may do what with an item. Everything is forbidden unless every rule permits.
///
/// Pure: the same proposal, agreements and time give the same decision. A permit is short-lived on purpose; whoever
/// commits a disclosure decides again inside the commit.
public final class Rules {
    /// The version of these rules. It changes with them and stands in every permit.
    public static final String VERSION = "1";

    private static final Duration PERMIT_LIFE = Duration.ofMinutes(10);

    private final Service here;

    /// The rules as they bind the service `here`.
    public Rules(Service here) {
        this.here = here;
    }

    /// Decides on `proposal` under those of the `agreements` that are in force at `now`.
    public Decision decide(Proposal proposal, Collection<Agreement> agreements, Instant now) {
        var inForce = agreements.stream().filter(a -> a.isInForce(now)).toList();
        var reasons = new ArrayList<Reason>();
        for (var reason : Reason.values()) if (refuses(reason, proposal, inForce, now)) reasons.add(reason);
        return reasons.isEmpty() ? new Permit(proposal, end(proposal, inForce, now)) : new Refusal(reasons);
    }

    private boolean refuses(Reason reason, Proposal p, List<Agreement> inForce, Instant now) {
        var marking = p.item().marking();
        return switch (reason) {
            case ROLE_MISSING -> Collections.disjoint(p.act().roles(), p.by().roles());
            case DUTIES_MIXED -> !Role.OPERATIONAL.containsAll(p.by().roles());
            case ABOVE_CLEARANCE -> marking.classification().isAbove(p.by().clearance());
            case EXPIRED -> !now.isBefore(marking.expiry());
            case SAME_PERSON -> p.act().leaves() && p.author().equals(p.by().id());
            case NOBODY -> p.act().isAddressed() && p.to().isNobody();
            case NOT_OURS -> p.act() == Act.RELEASE && isForeign(p);
            case NOT_RELEASABLE -> !marking.releasableTo().includesAll(p.to());
            case H1 -> p.act() == Act.COURT && isForeign(p) && has(p, HandlingCode.H1);
            case H2 -> p.act().isAddressed() && has(p, HandlingCode.H2) && spreads(p);
            case H3 ->
                p.act().leaves() && !p.heeded().containsAll(marking.handling().restrictions());
            case TLP -> p.act().leaves() && isKeptBack(p);
            case NO_AGREEMENT -> !p.to().services().stream().allMatch(s -> isCovered(s, p, inForce));
            case ABOVE_AGREEMENT -> p.to().services().stream().anyMatch(s -> isTooHigh(s, p, inForce));
        };
    }

    private boolean isForeign(Proposal p) {
        return !p.item().originator().equals(here);
    }

    private static boolean has(Proposal p, HandlingCode code) {
        return p.item().marking().handling().has(code);
    }

    /// H2 lets the provider itself address one service, and nobody anything else.
    private boolean spreads(Proposal p) {
        var one = p.to().services().size() <= 1;
        return isForeign(p) || p.act() == Act.EXPORT || p.act() == Act.INDEX || !one;
    }

    /// From AMBER on a receiver keeps it in the house; RED never goes where the persons cannot be named.
    private boolean isKeptBack(Proposal p) {
        var tlp = p.item().marking().tlp();
        var unnamed = p.act() == Act.EXPORT || p.act() == Act.INDEX;
        return (isForeign(p) && tlp.atLeast(Tlp.AMBER)) || (unnamed && tlp == Tlp.RED);
    }

    private static boolean isCovered(Service service, Proposal p, List<Agreement> inForce) {
        return inForce.stream().anyMatch(a -> covers(a, service, p));
    }

    private static boolean isTooHigh(Service service, Proposal p, List<Agreement> inForce) {
        return isCovered(service, p, inForce)
                && inForce.stream().noneMatch(a -> covers(a, service, p) && reaches(a, p));
    }

    private static boolean covers(Agreement agreement, Service service, Proposal p) {
        return agreement.covers(service, p.item().purpose(), p.item().categories());
    }

    private static boolean reaches(Agreement agreement, Proposal p) {
        return !p.item().marking().classification().isAbove(agreement.ceiling());
    }

    /// The earliest of a short life, the item's end, and for each service the end of the agreement that lasts longest.
    private static Instant end(Proposal p, List<Agreement> inForce, Instant now) {
        var end = earlier(now.plus(PERMIT_LIFE), p.item().marking().expiry());
        for (var service : p.to().services()) {
            var lasting = inForce.stream()
                    .filter(a -> covers(a, service, p) && reaches(a, p))
                    .map(Agreement::until)
                    .max(Instant::compareTo);
            end = earlier(end, lasting.orElse(now));
        }
        return end;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
