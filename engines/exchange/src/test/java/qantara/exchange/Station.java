package qantara.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import qantara.exchange.contract.Letters;
import qantara.exchange.contract.MemoryCabinet;
import qantara.seal.ChannelId;
import qantara.seal.KeyId;
import qantara.seal.KeyRing;
import qantara.seal.Lane;
import qantara.seal.Opener;
import qantara.seal.Prekey;
import qantara.seal.PrekeyPair;
import qantara.seal.Sealer;
import qantara.seal.ServiceCode;
import qantara.seal.ServiceKeys;
import qantara.seal.Signet;

/// A service of the tests: keys, a cabinet, an outbox and an inbox, and a partner that it knows.
final class Station implements KeyRing, Prekeys {
    final ServiceKeys keys;
    final MemoryCabinet cabinet = new MemoryCabinet();
    final Map<KeyId, PrekeyPair> pairs = new HashMap<>();
    final Map<KeyId, Signet> signets = new HashMap<>();
    Optional<Prekey> partnerPrekey = Optional.empty();
    Optional<ServiceCode> partner = Optional.empty();
    Outbox outbox;
    Inbox inbox;

    private final Random random;

    Station(String code, long seed) {
        keys = ServiceKeys.generate(new ServiceCode(code));
        random = new Random(seed);
        outbox = outbox();
        inbox = new Inbox(new Opener(keys.service(), this), keys, letter -> Optional.empty());
    }

    static Station[] pair() {
        var rabat = new Station("MA:DCI", 1);
        var madrid = new Station("ES:DGP", 2);
        rabat.knows(madrid);
        madrid.knows(rabat);
        return new Station[] {rabat, madrid};
    }

    /// A new start: a new incarnation over the same cabinet.
    Outbox outbox() {
        return new Outbox(new Sealer(keys), this, this, Incarnation.fresh(random), random);
    }

    void knows(Station other) {
        signets.put(other.keys.signet().keyId(), other.keys.signet());
        partner = Optional.of(other.keys.service());
        partnerPrekey = Optional.of(other.prekey(1, Duration.ofDays(365)));
    }

    Prekey prekey(long epoch, Duration life) {
        var pair = PrekeyPair.generate(keys, epoch, Letters.NOON.minusSeconds(1), Letters.NOON.plus(life));
        pairs.put(pair.prekey().id(), pair);
        return pair.prekey();
    }

    Lane lane() {
        return new Lane(Letters.LANE.channel(), keys.service(), partner.orElseThrow());
    }

    Outgoing posts(String body, Instant now) {
        var sheet = Letters.sheet(partner.orElseThrow(), now, random, body);
        return switch (cabinet.together(drawer -> outbox.post(drawer, lane(), sheet, now))) {
            case Outbox.Posting.Posted(var outgoing) -> outgoing;
            case Outbox.Posting.Full f -> throw new AssertionError("the lane is full");
        };
    }

    Outgoing finds(Outgoing outgoing) {
        return cabinet.together(drawer -> drawer.outgoing(outgoing.id())).orElseThrow();
    }

    Outbox.Round delivers(Post post, Instant now) {
        return outbox.deliver(cabinet, post, lane(), now);
    }

    Arrival accepts(byte[] envelope, Instant now) {
        return cabinet.together(drawer -> inbox.accept(drawer, envelope, now));
    }

    byte[] handles(Outgoing letter, Instant now) {
        return cabinet.together(drawer -> inbox.handled(drawer, letter.id(), now));
    }

    List<Evidence> evidence() {
        return cabinet.together(drawer -> drawer.evidence(lane().back()));
    }

    long head(long incarnation) {
        return cabinet.together(drawer -> drawer.head(lane().back(), incarnation));
    }

    Optional<Incoming> received(Outgoing letter) {
        return cabinet.together(drawer -> drawer.incoming(letter.id()));
    }

    /// A post that leads straight to this station's inbox.
    Post door(Instant now) {
        return (lane, envelope) -> answer(accepts(envelope, now));
    }

    static Carriage answer(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Accepted(var letter, var receipt) -> new Carriage.Carried(receipt);
            case Arrival.Declined(var letter, var code, var receipt) -> new Carriage.Carried(receipt);
            case Arrival.AlreadyHave(var receipt) -> new Carriage.Carried(receipt);
            case Arrival.Conflict(var code, var receipt) -> new Carriage.Carried(receipt);
            case Arrival.TooEarly t -> new Carriage.Turned("TOO_EARLY");
            case Arrival.Unopened(var reason, var receipt) ->
                receipt.<Carriage>map(Carriage.Carried::new).orElse(new Carriage.Turned(reason.name()));
        };
    }

    @Override
    public Optional<ServiceCode> partner(ChannelId channel) {
        return channel.equals(Letters.LANE.channel()) ? partner : Optional.empty();
    }

    @Override
    public Optional<Signet> signet(ServiceCode service, KeyId key) {
        return Optional.ofNullable(signets.get(key)).filter(s -> s.service().equals(service));
    }

    @Override
    public Optional<PrekeyPair> prekey(KeyId key) {
        return Optional.ofNullable(pairs.get(key));
    }

    @Override
    public Optional<Prekey> current(ServiceCode service, Instant now) {
        return partnerPrekey.filter(p -> p.service().equals(service) && p.isCurrent(now));
    }
}
