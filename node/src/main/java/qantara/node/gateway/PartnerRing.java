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

    private record Known(Channels.Edition edition, PartnerCard card) {}

    @Override
    public Optional<ServiceCode> partner(ChannelId channel) {
        return store.read(db -> channels.find(db, channel))
                .filter(found -> found.state().keepsTouch())
                .map(Channel::service);
    }

    @Override
    public Optional<Signet> signet(ServiceCode service, KeyId key) {
        if (service.equals(keys.service().service())) return keys.signet(key);
        return card(service)
                .map(PartnerCard::signet)
                .filter(signet -> signet.keyId().equals(key));
    }

    @Override
    public Optional<PrekeyPair> prekey(KeyId key) {
        return keys.prekey(key);
    }

    @Override
    public Optional<Prekey> current(ServiceCode service, Instant now) {
        return card(service).stream()
                .flatMap(card -> card.prekeys().stream())
                .filter(prekey -> prekey.isCurrent(now))
                .max(Comparator.comparingLong(Prekey::epoch));
    }

    private Optional<PartnerCard> card(ServiceCode service) {
        return store.read(db -> channels.edition(db, service)
                .filter(edition -> edition.state().keepsTouch())
                .filter(edition -> !distrusts.isDistrusted(db, edition.channel()))
                .flatMap(edition -> read(db, edition)));
    }

    private Optional<PartnerCard> read(JdbcClient db, Channels.Edition edition) {
        var before = known.get(edition.channel());
        if (before != null && before.edition.equals(edition)) return Optional.of(before.card);
        var read = channels.card(db, edition.channel()).map(CardForm::read);
        if (read.isEmpty() || !(read.get() instanceof CardReading.Genuine genuine)) return Optional.empty();
        known.put(edition.channel(), new Known(edition, genuine.card()));
        return Optional.of(genuine.card());
    }
}
