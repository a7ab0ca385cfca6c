package qantara.node.gateway;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Prekeys;
import qantara.node.store.Store;
import qantara.seal.ChannelId;
import qantara.seal.KeyId;
import qantara.seal.KeyRing;
import qantara.seal.Prekey;
import qantara.seal.PrekeyPair;
import qantara.seal.ServiceCode;
import qantara.seal.Signet;

/// The keys that letters are opened, checked and sealed with: our own prekeys, and what the partners' cards say.
///
/// The rows are asked each time, so that a revoked channel and a distrusted key are so at once; only a card that has
/// not
/// changed since is remembered: it is long, and to read it and to check its signatures costs more than to open a
/// letter.
final class PartnerRing implements KeyRing, Prekeys {
    private final Store store;
    private final Channels channels;
    private final NodeKeys keys;
    private final Distrusts distrusts = new Distrusts();
    private final Map<ChannelId, Known> known = new ConcurrentHashMap<>();

    PartnerRing(Store store, Channels channels, NodeKeys keys) {
        this.store = store;
        this.channels = channels;
        this.keys = keys;
    }

    private record Known(Channels.Edition edition, PartnerCard card, Signet signet) {}

    @Override
    public Optional<ServiceCode> partner(ChannelId channel) {
        return store.read(db -> channels.find(db, channel))
                .filter(found -> found.state().keepsTouch())
                .map(Channel::service);
    }

    @Override
    public Optional<Signet> signet(ServiceCode service, KeyId key) {
        return signet(service, key, Instant.MIN);
    }

    @Override
    public Optional<Signet> signet(ServiceCode service, KeyId key, Instant at) {
        if (service.equals(keys.service().service())) return keys.signet(key);
        return store.read(db -> trusted(db, service)
                .flatMap(known -> Optional.of(known.signet)
                        .filter(signet -> signet.keyId().equals(key))
                        .or(() -> past(db, known.edition.channel(), key, at))));
    }

    private Optional<Signet> past(JdbcClient db, ChannelId channel, KeyId key, Instant at) {
        return new SignetRows(db)
                .past(channel, key)
                .filter(one -> at.isBefore(one.until()))
                .map(PastSignet::signet)
                .filter(signet -> !distrusts.isDistrusted(db, channel, signet));
    }

    @Override
    public Optional<PrekeyPair> prekey(KeyId key) {
        return keys.prekey(key);
    }

    @Override
    public Optional<Prekey> current(ServiceCode service, Instant now) {
        return store.read(db -> trusted(db, service)).stream()
                .flatMap(known -> known.card.prekeys().stream())
                .filter(prekey -> prekey.isCurrent(now))
                .max(Comparator.comparingLong(Prekey::epoch));
    }

    private Optional<Known> trusted(JdbcClient db, ServiceCode service) {
        return channels.edition(db, service)
                .filter(edition -> edition.state().keepsTouch())
                .filter(edition -> !distrusts.isDistrusted(db, edition.channel()))
                .flatMap(edition -> read(db, edition));
    }

    private Optional<Known> read(JdbcClient db, Channels.Edition edition) {
        var before = known.get(edition.channel());
        if (before != null && before.edition.equals(edition)) return Optional.of(before);
        var read = channels.card(db, edition.channel()).map(CardForm::read);
        var signet = new SignetRows(db).present(edition.channel());
        if (read.isEmpty() || signet.isEmpty() || !(read.get() instanceof CardReading.Genuine genuine))
            return Optional.empty();
        var found = new Known(edition, genuine.card(), signet.get());
        known.put(edition.channel(), found);
        return Optional.of(found);
    }
}
