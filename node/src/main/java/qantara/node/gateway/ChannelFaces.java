package qantara.node.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Service;
import qantara.node.access.Officer;
import qantara.node.chancery.Chancery;
import qantara.node.chancery.Instrument;
import qantara.seal.ChannelId;
import qantara.seal.KeyId;
import qantara.seal.ServiceCode;
import qantara.seal.Signet;

/// Makes what the pages of the channels show out of what this room and the record know.
record ChannelFaces(
        Channels channels,
        Chancery chancery,
        Attendants attendants,
        Enrolments enrolments,
        Wardens wardens,
        ContactHealth health,
        ObjectProvider<LetterBook> books,
        ObjectProvider<Herald> heralds,
        NodeKeys keys,
        ZoneId zone) {
    /// As many letters are listed for review.
    static final int MOST_LISTED = 500;

    List<ChannelLine> lines(JdbcClient db, String language, Instant now) {
        return channels.all(db).stream()
                .map(one -> line(db, one, language, now))
                .toList();
    }

    /// How many proofs are kept against the partner of a channel.
    int proofs(JdbcClient db, ChannelId channel) {
        return Optional.ofNullable(books.getIfAvailable())
                .map(book -> book.proofs(db, channel))
                .orElse(0);
    }

    private ChannelLine line(JdbcClient db, Channel channel, String language, Instant now) {
        return new ChannelLine(
                channel,
                name(db, channel.service(), language),
                health.of(db, channel.id()),
                agreements(db, channel.service(), now).stream()
                        .filter(one -> one.agreement(zone).isInForce(now))
                        .findFirst());
    }

    private String name(JdbcClient db, ServiceCode service, String language) {
        return chancery.partners()
                .find(db, new Service(service.value()))
                .map(partner -> partner.name(language))
                .orElse(service.value());
    }

    /// Those in force first, of these the last to end.
    private List<Instrument> agreements(JdbcClient db, ServiceCode service, Instant now) {
        return chancery.agreements().with(db, new Service(service.value())).stream()
                .sorted(Comparator.comparing(
                                (Instrument one) -> !one.agreement(zone).isInForce(now))
                        .thenComparing(one -> one.until().orElse(LocalDate.MAX), Comparator.reverseOrder()))
                .toList();
    }

    List<EnrolmentLine> proposed(JdbcClient db, Officer reader, String language) {
        return enrolments.all(db).stream()
                .map(one -> new EnrolmentLine(
                        one, one.card().names().getOrDefault(language, english(one)), mayCompare(db, one, reader)))
                .toList();
    }

    private static String english(Enrolment one) {
        return one.card().names().getOrDefault("en", one.card().service().value());
    }

    private boolean mayCompare(JdbcClient db, Enrolment one, Officer reader) {
        return one.comparisons().stream()
                .noneMatch(earlier -> attendants.officers().isSamePerson(db, earlier.officer(), reader.id()));
    }

    Optional<EnrolmentView> view(JdbcClient db, Enrolment one, Officer reader, String language, Instant now) {
        var service = new Service(one.card().service().value());
        var known = chancery.agreements().find(db, one.terms().agreement());
        return known.or(() -> one.terms().instrument(service))
                .map(agreement -> new EnrolmentView(
                        one,
                        one.card().names().getOrDefault(language, english(one)),
                        agreement,
                        agreement.agreement(zone).isInForce(now),
                        known.isPresent(),
                        replaces(db, one),
                        attendants.name(db, one.proposer().text()),
                        one.comparisons().stream()
                                .map(seen -> new EnrolmentView.Seen(
                                        attendants.name(db, seen.officer().text()), seen.at()))
                                .toList(),
                        mayCompare(db, one, reader),
                        groups(keys.service().signet()),
                        Attendants.orders(reader)));
    }

    private boolean replaces(JdbcClient db, Enrolment one) {
        return new SignetRows(db)
                .present(one.channel())
                .filter(known -> !known.equals(one.card().signet()))
                .isPresent();
    }

    Optional<ChannelView> view(JdbcClient db, Channel channel, Officer reader, String language, Instant now) {
        return channels.card(db, channel.id())
                .map(CardForm::read)
                .filter(CardReading.Genuine.class::isInstance)
                .map(reading -> view(db, channel, ((CardReading.Genuine) reading).card(), reader, language, now));
    }

    private ChannelView view(
            JdbcClient db, Channel channel, PartnerCard card, Officer reader, String language, Instant now) {
        var note = channels.note(db, channel.id());
        var distrust = wardens.distrust(db, channel.id());
        return new ChannelView(
                line(db, channel, language, now),
                groups(new SignetRows(db).present(channel.id()).orElse(card.signet())),
                new SignetRows(db).past(channel.id()).stream().findFirst(),
                card.issued(),
                (int) card.prekeys().stream()
                        .filter(prekey -> now.isBefore(prekey.until()))
                        .count(),
                agreements(db, channel.service(), now),
                note,
                note.flatMap(one -> attendants.name(db, one.by())),
                distrust,
                distrust.flatMap(one -> attendants.name(db, one.first().text())),
                distrust.flatMap(Distrust::second).flatMap(one -> attendants.name(db, one.text())),
                distrust.filter(one -> !attendants.officers().isSamePerson(db, one.first(), reader.id()))
                        .isPresent(),
                distrust.map(one -> since(db, one)).orElseGet(List::of),
                Attendants.orders(reader));
    }

    private List<LetterBook.Came> since(JdbcClient db, Distrust distrust) {
        return Optional.ofNullable(books.getIfAvailable())
                .map(book -> book.since(db, distrust.channel(), distrust.since(), MOST_LISTED))
                .orElseGet(List::of);
    }

    private static List<String> groups(Signet signet) {
        return List.of(signet.fingerprint().split(" "));
    }

    KeysView keys(JdbcClient db, OwnCard card, Officer reader, String language, Instant now) {
        var prekeys = keys.published(now);
        return new KeysView(
                groups(keys.service().signet()),
                keys.certificate(),
                keys.tlsExpires(),
                keys.nextTls().map(TlsIdentity::fingerprint),
                keys.nextTlsShown(),
                prekeys.size(),
                prekeys.stream().map(one -> one.until()).max(Comparator.naturalOrder()),
                card.text(),
                told(db, keys.service().signet().keyId(), language).stream()
                        .filter(one -> one.fate().isPresent())
                        .toList(),
                keys.successor().map(one -> coming(db, one, language)),
                Attendants.orders(reader));
    }

    private KeysView.Coming coming(JdbcClient db, Successor successor, String language) {
        var key = successor.signet().keyId();
        var told = told(db, key, language);
        return new KeysView.Coming(groups(successor.signet()), successor.from(), successor.until(), told);
    }

    /// The partners that are to know of our signet `key`, and whether they do.
    private List<KeysView.Told> told(JdbcClient db, KeyId key, String language) {
        return channels.all(db).stream()
                .filter(channel -> channel.state() != ChannelState.REVOKED)
                .map(channel ->
                        new KeysView.Told(channel, name(db, channel.service(), language), fate(db, channel.id(), key)))
                .toList();
    }

    private Optional<Herald.Fate> fate(JdbcClient db, ChannelId channel, KeyId key) {
        return new SignetRows(db)
                .told(channel, key)
                .flatMap(
                        letter -> Optional.ofNullable(heralds.getIfAvailable()).map(herald -> herald.fate(db, letter)));
    }

    /// The names of the partners whose nodes do not take the keys that we sign with, or will.
    List<String> refusing(JdbcClient db, String language) {
        return Stream.concat(Stream.of(keys.service().signet()), keys.successor().map(Successor::signet).stream())
                .flatMap(signet -> told(db, signet.keyId(), language).stream())
                .filter(one -> one.fate().equals(Optional.of(Herald.Fate.REFUSED)))
                .map(KeysView.Told::name)
                .distinct()
                .toList();
    }
}
