package qantara.node.searches;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import qantara.node.shell.Words;

/// One side's leave to ask, as the page of partners shows it.
///
/// @param partner the partner's code
/// @param state its state in a word
/// @param tone the style of that word
/// @param percent how much of its index is prepared, while it is
public record LettingView(
        String partner,
        String country,
        String agreement,
        long epoch,
        List<String> purposes,
        String state,
        String tone,
        int percent,
        int persons,
        int allowance,
        Instant ends,
        boolean isOpen) {
    public LettingView {
        purposes = List.copyOf(purposes);
    }

    static LettingView of(Offering offering, int persons, Words words) {
        var isOpen = offering.state() == Offering.State.OPEN;
        var isPreparing = offering.state() == Offering.State.PREPARING;
        return new LettingView(
                offering.partner().code(),
                offering.partner().country(),
                offering.agreement(),
                offering.epoch().number(),
                offering.purposes().stream()
                        .sorted()
                        .map(one -> words.say("purpose." + one.name()))
                        .toList(),
                words.say("offering." + offering.state().name()),
                isOpen ? "good" : isPreparing ? "soon" : "",
                offering.persons() == 0 ? 0 : offering.prepared() * 100 / offering.persons(),
                persons,
                qantara.crosscheck.Allowance.USUAL.agreement(),
                offering.epoch().until(),
                isOpen || isPreparing);
    }

    static LettingView of(PartnerIndexes.Offer offer, Words words) {
        return new LettingView(
                offer.partner().code(),
                offer.partner().country(),
                offer.agreement(),
                offer.epoch().number(),
                offer.purposes().stream()
                        .map(one -> words.say("purpose." + one.name()))
                        .toList(),
                words.say("offering.OPEN"),
                "good",
                100,
                0,
                offer.allowance(),
                offer.epoch().until(),
                true);
    }

    /// What is due to a partner after a confirmed hit.
    public record Due(String country, String partner, String ref, Instant at, Instant due) {
        static Due of(Confirming.Confirmed one, Map<String, String> names) {
            return new Due(
                    one.partner().country(),
                    names.getOrDefault(one.partner().code(), one.partner().code()),
                    one.ref().toString(),
                    one.at(),
                    one.due());
        }
    }
}
