package qantara.node.gateway;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;
import qantara.handling.Service;
import qantara.ledger.Action;
import qantara.node.access.Officers;
import qantara.node.audit.AuditLog;
import qantara.node.audit.Leaf;
import qantara.node.chancery.Chancery;
import qantara.node.chancery.Partner;
import qantara.node.gateway.Enrolled.Reason;
import qantara.reader.Country;
import qantara.seal.ChannelId;
import qantara.seal.ServiceCode;

/// Takes partners in: a card is proposed with the agreement it stands under, two officers who are two persons compare
/// its fingerprint with the partner over another line, and the channel opens if an agreement is in force.
///
/// Every call takes the `db` of the transaction that keeps the step and its leaf.
///
/// @param self this service
/// @param zone in which an agreement's days begin and end
public record Enrolments(
        Channels channels, Chancery chancery, Officers officers, AuditLog audit, ServiceCode self, ZoneId zone) {
    public List<Enrolment> all(JdbcClient db) {
        return new EnrolmentRows(db).all();
    }

    public Optional<Enrolment> find(JdbcClient db, ChannelId channel) {
        return new EnrolmentRows(db).find(channel);
    }

    /// Puts a card forward, in place of what was put forward for that channel before.
    public Enrolled propose(JdbcClient db, OfficerId by, CardReading.Genuine reading, Terms terms, Instant now) {
        var objection = objection(db, reading, terms);
        if (objection.isPresent()) return new Enrolled.Declined(objection.get());
        var channel = Channels.name(self, reading.card().service());
        new EnrolmentRows(db).keep(new Enrolment(channel, reading, terms, by, now, 0, List.of()));
        audit.append(db, leaf(by, channel, reading).because("proposed under " + terms.agreement()));
        return new Enrolled.Awaiting(channel);
    }

    /// Takes down that `officer` heard these twelve groups from the partner. The second officer's comparison opens the
    /// channel; without an agreement in force it is not taken, and can be made again once there is one.
    public Enrolled compare(JdbcClient db, OfficerId officer, ChannelId channel, List<String> heard, Instant now) {
        var rows = new EnrolmentRows(db);
        var found = rows.find(channel);
        if (found.isEmpty()) return new Enrolled.Declined(Reason.NOT_PROPOSED);
        var one = found.get();
        var before =
                one.comparisons().stream().map(Enrolment.Comparison::officer).toList();
        if (before.stream().anyMatch(earlier -> officers.isSamePerson(db, earlier, officer)))
            return new Enrolled.Declined(Reason.SAME_PERSON);
        var differing = differing(one.groups(), heard);
        if (!differing.isEmpty()) return misheard(db, officer, one, differing);
        if (before.isEmpty()) {
            rows.compared(channel, officer, now);
            audit.append(db, leaf(officer, channel, one.reading()).because("compared"));
            return new Enrolled.Awaiting(channel);
        }
        var enrolled = admit(db, before.getFirst(), officer, one.reading(), one.terms(), true, now);
        if (!(enrolled instanceof Enrolled.Declined)) rows.drop(channel);
        return enrolled;
    }

    private Enrolled misheard(JdbcClient db, OfficerId officer, Enrolment one, List<Integer> differing) {
        var rows = new EnrolmentRows(db);
        rows.misheard(one.channel());
        audit.append(
                db,
                leaf(officer, one.channel(), one.reading())
                        .because("heard other digits")
                        .ended(qantara.ledger.Outcome.FAILED));
        if (one.misheard() + 1 < Enrolment.MOST_MISHEARD) return new Enrolled.Differs(differing);
        rows.drop(one.channel());
        return new Enrolled.Declined(Reason.TRIED_TOO_OFTEN);
    }

    private static List<Integer> differing(List<String> groups, List<String> heard) {
        return IntStream.range(0, groups.size())
                .filter(at -> at >= heard.size()
                        || !groups.get(at).equals(heard.get(at).strip()))
                .mapToObj(at -> at + 1)
                .toList();
    }

    /// Takes a proposal back.
    ///
    /// @return whether there was one
    public boolean withdraw(JdbcClient db, OfficerId officer, ChannelId channel) {
        var found = find(db, channel);
        found.ifPresent(one -> {
            new EnrolmentRows(db).drop(channel);
            audit.append(db, leaf(officer, channel, one.reading()).because("withdrawn"));
        });
        return found.isPresent();
    }

    /// Takes in a partner whose card two officers have compared: its channel, its place in the record, the agreement
    /// and the leaf.
    ///
    /// @param rekey whether the two compared keys that replace those the service was known by
    public Enrolled admit(
            JdbcClient db,
            OfficerId first,
            OfficerId second,
            CardReading.Genuine reading,
            Terms terms,
            boolean rekey,
            Instant now) {
        if (officers.isSamePerson(db, first, second)) return new Enrolled.Declined(Reason.SAME_PERSON);
        var objection = objection(db, reading, terms).or(() -> lapsed(db, reading, terms, now));
        if (objection.isPresent()) return new Enrolled.Declined(objection.get());
        var enrolled = enrolled(db, reading, rekey, now);
        switch (enrolled) {
            case Enrolled.Opened(var channel) -> keep(db, channel, first, second, reading, terms);
            case Enrolled.Renewed(var channel) -> keep(db, channel, first, second, reading, terms);
            case Enrolled.Awaiting _, Enrolled.Differs _, Enrolled.Declined _ -> {}
        }
        return enrolled;
    }

    private Enrolled enrolled(JdbcClient db, CardReading.Genuine reading, boolean rekey, Instant now) {
        return switch (channels.introduce(db, self, reading, now)) {
            case Introduction.Opened(var channel) -> new Enrolled.Opened(channel);
            case Introduction.Renewed(var channel) -> new Enrolled.Renewed(channel);
            case Introduction.Declined(var reason) ->
                reason == Introduction.Reason.OTHER_KEYS && rekey
                        ? rekeyed(db, reading, now)
                        : new Enrolled.Declined(reason(reason));
        };
    }

    private Enrolled rekeyed(JdbcClient db, CardReading.Genuine reading, Instant now) {
        var channel = Channels.name(self, reading.card().service());
        return channels.rekey(db, channel, reading, now)
                ? new Enrolled.Renewed(channel)
                : new Enrolled.Declined(Reason.OLDER);
    }

    private static Reason reason(Introduction.Reason reason) {
        return switch (reason) {
            case OWN_CARD -> Reason.OWN_CARD;
            case OTHER_KEYS -> Reason.OTHER_KEYS;
            case REVOKED -> Reason.REVOKED;
            case OLDER -> Reason.OLDER;
        };
    }

    /// What is wrong with the card or the agreement, whoever compares.
    private Optional<Reason> objection(JdbcClient db, CardReading.Genuine reading, Terms terms) {
        var card = reading.card();
        var service = new Service(card.service().value());
        if (card.service().equals(self)) return Optional.of(Reason.OWN_CARD);
        var channel = Channels.name(self, card.service());
        if (channels.find(db, channel)
                .filter(known -> known.state() == ChannelState.REVOKED)
                .isPresent()) return Optional.of(Reason.REVOKED);
        if (new Distrusts().isDistrusted(db, channel, card.signet())) return Optional.of(Reason.DISTRUSTED_KEYS);
        if (Lookalikes.isTakenFor(card, self)
                || Lookalikes.of(card, chancery.partners().all(db)).isPresent()) return Optional.of(Reason.LOOKALIKE);
        var known = chancery.agreements().find(db, terms.agreement());
        if (known.isPresent())
            return known.get().partner().equals(service) ? Optional.empty() : Optional.of(Reason.AGREEMENT_OF_OTHERS);
        return terms.instrument(service).isPresent() ? Optional.empty() : Optional.of(Reason.AGREEMENT_UNKNOWN);
    }

    private Optional<Reason> lapsed(JdbcClient db, CardReading.Genuine reading, Terms terms, Instant now) {
        var service = new Service(reading.card().service().value());
        var inForce = chancery.agreements()
                .find(db, terms.agreement())
                .or(() -> terms.instrument(service))
                .filter(one -> one.agreement(zone).isInForce(now));
        return inForce.isPresent() ? Optional.empty() : Optional.of(Reason.AGREEMENT_NOT_IN_FORCE);
    }

    private void keep(
            JdbcClient db,
            ChannelId channel,
            OfficerId first,
            OfficerId second,
            CardReading.Genuine reading,
            Terms terms) {
        var service = new Service(reading.card().service().value());
        chancery.partners().keep(db, partner(db, channel, reading.card(), service));
        if (chancery.agreements().find(db, terms.agreement()).isEmpty())
            terms.instrument(service).ifPresent(one -> chancery.agreements().keep(db, one));
        for (var officer : new ArrayList<>(List.of(first, second)))
            audit.append(
                    db,
                    leaf(officer, channel, reading)
                            .because("compared by " + first + " and " + second + " under " + terms.agreement() + ": "
                                    + reading.card().signet().fingerprint()));
    }

    private static Leaf leaf(OfficerId officer, ChannelId channel, CardReading.Genuine reading) {
        return Leaf.of(officer, Action.POLICY, "channel " + channel)
                .to(new Service(reading.card().service().value()));
    }

    /// What the record knows of it stays; only the channel is new. Otherwise the card says who it is.
    private Partner partner(JdbcClient db, ChannelId channel, PartnerCard card, Service service) {
        return chancery.partners()
                .find(db, service)
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
                        service,
                        card.names(),
                        new Country(service.country()),
                        card.languages(),
                        card.zone(),
                        new Partner.Hours.RoundTheClock(),
                        new Partner.Contact(card.names().getOrDefault("en", ""), Optional.empty(), Optional.empty()),
                        Optional.of(channel)));
    }
}
