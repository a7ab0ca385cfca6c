package qantara.node.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Classification;
import qantara.handling.OfficerId;
import qantara.handling.Service;
import qantara.ledger.Action;
import qantara.node.audit.Leaf;
import qantara.node.chancery.Chancery;
import qantara.node.chancery.Instrument;
import qantara.node.chancery.Partner;
import qantara.node.gateway.CardReading;
import qantara.node.gateway.Channels;
import qantara.node.gateway.Introduction;
import qantara.reader.Country;
import qantara.seal.ChannelId;
import qantara.seal.ServiceCode;

/// Takes a partner in: its channel, its place in the record, the agreement between us and the leaf, in one transaction.
record Enrolment(StoppedNode node, CardReading.Genuine reading, TwoOfficers officers, PartnerCommand.Terms terms) {
    private static final Chancery CHANCERY = Chancery.inSql();

    /// @return the sentence that says what was done
    String run() {
        var first = officers.first(node);
        var second = officers.second(node);
        return node.store().write(db -> enter(db, first, second));
    }

    private String enter(JdbcClient db, OfficerId first, OfficerId second) {
        var self = new ServiceCode(node.premises().service());
        return switch (new Channels().introduce(db, self, reading, node.clock().instant())) {
            case Introduction.Opened(var channel) -> {
                keep(db, channel, first, second);
                yield say("partner-opened", channel);
            }
            case Introduction.Renewed(var channel) -> {
                keep(db, channel, first, second);
                yield say("partner-renewed", channel);
            }
            case Introduction.Declined(var reason) ->
                throw new RefusedLine(Console.say(
                        switch (reason) {
                            case OWN_CARD -> "partner-own-card";
                            case OTHER_KEYS -> "partner-other-keys";
                            case REVOKED -> "partner-revoked";
                            case OLDER -> "partner-older";
                        }));
        };
    }

    private String say(String key, ChannelId channel) {
        return Console.say(
                key, Map.of("channel", channel.value(), "service", service().code()));
    }

    private void keep(JdbcClient db, ChannelId channel, OfficerId first, OfficerId second) {
        CHANCERY.partners().keep(db, partner(db, channel));
        agree(db);
        node.audit()
                .append(
                        db,
                        Leaf.of(first, Action.POLICY, "channel " + channel + " under " + terms.agreement)
                                .because("compared with " + second + ": "
                                        + reading.card().signet().fingerprint())
                                .to(service()));
    }

    private Service service() {
        return new Service(reading.card().service().value());
    }

    /// What the record knows of it stays; only the channel is new. Otherwise the card says who it is.
    private Partner partner(JdbcClient db, ChannelId channel) {
        var card = reading.card();
        return CHANCERY.partners()
                .find(db, service())
                .map(known -> new Partner(
                        known.code(),
                        known.names(),
                        known.country(),
                        known.languages(),
                        known.zone(),
                        known.hours(),
                        known.contact(),
                        Optional.of(channel)))
                .orElseGet(() -> new Partner(
                        service(),
                        card.names(),
                        new Country(service().country()),
                        card.languages(),
                        card.zone(),
                        new Partner.Hours.RoundTheClock(),
                        new Partner.Contact(card.names().getOrDefault("en", ""), Optional.empty(), Optional.empty()),
                        Optional.of(channel)));
    }

    private void agree(JdbcClient db) {
        var known = CHANCERY.agreements().find(db, terms.agreement);
        if (known.isPresent() ? !known.get().partner().equals(service()) : !terms.isWhole())
            throw new RefusedLine(Console.say("partner-agreement", "agreement", terms.agreement));
        if (known.isEmpty()) CHANCERY.agreements().keep(db, instrument());
    }

    private Instrument instrument() {
        try {
            return new Instrument(
                    terms.agreement,
                    service(),
                    terms.form,
                    Map.of("en", terms.title),
                    terms.purposes,
                    terms.categories,
                    Classification.RESTRICTED,
                    terms.from,
                    terms.until,
                    List.of(),
                    false);
        } catch (IllegalArgumentException e) {
            throw new RefusedLine(Console.say("partner-agreement", "agreement", terms.agreement));
        }
    }
}
