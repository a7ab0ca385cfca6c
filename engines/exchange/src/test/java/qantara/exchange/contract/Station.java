package qantara.exchange.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import qantara.exchange.Arrival;
import qantara.exchange.Cabinet;
import qantara.exchange.Carriage;
import qantara.exchange.Evidence;
import qantara.exchange.Inbox;
import qantara.exchange.Incarnation;
import qantara.exchange.Incoming;
import qantara.exchange.Judge;
import qantara.exchange.Outbox;
import qantara.exchange.Outgoing;
import qantara.exchange.Post;
import qantara.exchange.Prekeys;
import qantara.seal.ChannelId;
import qantara.seal.Envelope;
import qantara.seal.KeyId;
import qantara.seal.KeyRing;
import qantara.seal.Lane;
import qantara.seal.Letter;
import qantara.seal.Malformed;
import qantara.seal.Opener;
import qantara.seal.Outer;
import qantara.seal.Prekey;
import qantara.seal.PrekeyPair;
import qantara.seal.Sealer;
import qantara.seal.ServiceCode;
import qantara.seal.ServiceKeys;
import qantara.seal.Signet;
import qantara.seal.opinion.SecondOpinion;

/// A service of the tests: real keys, a cabinet, an outbox and an inbox, and a partner that it knows.
public final class Station implements KeyRing, Prekeys {
    private final ServiceKeys keys;
    private final ChannelId channel;
    private final Cabinet cabinet;
    private final Random random;
    private final Map<KeyId, PrekeyPair> pairs = new HashMap<>();
    private final Map<KeyId, Signet> signets = new HashMap<>();
    private Optional<Prekey> partnerPrekey = Optional.empty();
    private Optional<ServiceCode> partner = Optional.empty();
    private Outbox outbox;
    private Inbox inbox;

    public Station(String code, Cabinet cabinet, long seed) {
        this(ServiceKeys.generate(new ServiceCode(code)), Letters.LANE.channel(), cabinet, seed);
    }

    /// One end of a channel of a service that has several, all over one cabinet.
    public Station(ServiceKeys keys, ChannelId channel, Cabinet cabinet, long seed) {
        this.keys = keys;
        this.channel = channel;
        this.cabinet = cabinet;
        this.random = new Random(seed);
        trusts(keys.signet());
        this.outbox = newOutbox();
        this.inbox = new Inbox(new Opener(keys.service(), this), keys, letter -> Optional.empty());
    }

    /// Rabat and Madrid, who know each other.
    public static Station[] pair() {
        var rabat = new Station("MA:DCI", new MemoryCabinet(), 1);
        var madrid = new Station("ES:DGP", new MemoryCabinet(), 2);
        rabat.knows(madrid);
        madrid.knows(rabat);
        return new Station[] {rabat, madrid};
    }

    public void knows(Station other) {
        trusts(other.keys.signet());
        partner = Optional.of(other.keys.service());
        hasPrekey(other.publishes(1, Duration.ofDays(365)));
    }

    public void trusts(Signet signet) {
        signets.put(signet.keyId(), signet);
    }

    public void hasPrekey(Prekey prekey) {
        partnerPrekey = Optional.of(prekey);
    }

    public void hasNoPrekey() {
        partnerPrekey = Optional.empty();
    }

    /// A new prekey of this station, current from [Letters#NOON] on.
    public Prekey publishes(long epoch, Duration life) {
        var pair = PrekeyPair.generate(keys, epoch, Letters.NOON.minusSeconds(1), Letters.NOON.plus(life));
        pairs.put(pair.prekey().id(), pair);
        return pair.prekey();
    }

    /// The prekey pairs that it has, by id.
    public Map<KeyId, PrekeyPair> pairs() {
        return pairs;
    }

    /// Its process ends and begins anew, over the same cabinet.
    public void restarts() {
        outbox = newOutbox();
    }

    public void judgesBy(Judge judge) {
        inbox = new Inbox(new Opener(keys.service(), this), keys, judge);
    }

    public ServiceKeys keys() {
        return keys;
    }

    public Cabinet cabinet() {
        return cabinet;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Inbox inbox() {
        return inbox;
    }

    public ServiceCode code() {
        return keys.service();
    }

    /// From here to the partner.
    public Lane lane() {
        return new Lane(channel, keys.service(), partner.orElseThrow());
    }

    public Prekey partnerPrekey() {
        return partnerPrekey.orElseThrow();
    }

    public Outgoing posts(String body, Instant now) {
        var sheet = Letters.sheet(partner.orElseThrow(), now, random, body);
        return switch (cabinet.together(drawer -> outbox.post(drawer, lane(), sheet, now))) {
            case Outbox.Posting.Posted(var outgoing) -> outgoing;
            case Outbox.Posting.Full f -> throw new AssertionError("the lane is full");
        };
    }

    public Outbox.Round delivers(Post post, Instant now) {
        return outbox.deliver(cabinet, post, lane(), now);
    }

    /// Takes in what comes. What is new, and every receipt, a second library confirms.
    public Arrival accepts(byte[] envelope, Instant now) {
        var arrival = cabinet.together(drawer -> inbox.accept(drawer, envelope, now));
        switch (arrival) {
            case Arrival.Accepted(var letter, var receipt) -> confirm(envelope, letter, receipt);
            case Arrival.Declined(var letter, var code, var receipt) -> confirm(envelope, letter, receipt);
            case Arrival.Conflict(var code, var receipt) -> confirm(receipt);
            case Arrival.Unopened(var reason, var receipt) -> receipt.ifPresent(this::confirm);
            case Arrival.AlreadyHave a -> {}
            case Arrival.TooEarly t -> {}
            case Arrival.Incomplete i -> {}
        }
        return arrival;
    }

    private void confirm(byte[] envelope, Letter letter, byte[] receipt) {
        var sender = signets.values().stream()
                .filter(signet -> signet.service().equals(letter.lane().from()))
                .findFirst()
                .orElseThrow();
        SecondOpinion.confirms(envelope, prekey(outer(envelope).prekey()).orElseThrow(), sender, letter);
        confirm(receipt);
    }

    private void confirm(byte[] receipt) {
        SecondOpinion.verifies(receipt, "qsx/receipt", keys.signet());
    }

    private static Outer outer(byte[] envelope) {
        try {
            return Envelope.read(envelope).outer();
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    public byte[] handles(Outgoing letter, Instant now) {
        return cabinet.together(drawer -> inbox.handled(drawer, letter.id(), now));
    }

    public Outgoing finds(Outgoing outgoing) {
        return cabinet.together(drawer -> drawer.outgoing(outgoing.id())).orElseThrow();
    }

    public Optional<Incoming> received(Outgoing letter) {
        return cabinet.together(drawer -> drawer.incoming(letter.id()));
    }

    public List<Evidence> evidence() {
        return cabinet.together(drawer -> drawer.evidence(lane().back()));
    }

    public long head(long incarnation) {
        return cabinet.together(drawer -> drawer.head(lane().back(), incarnation));
    }

    /// A post that leads straight to this station's inbox.
    public Post door(Instant now) {
        return (lane, envelope) -> answer(accepts(envelope, now));
    }

    /// What a door answers to an arrival.
    public static Carriage answer(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Accepted(var letter, var receipt) -> new Carriage.Carried(receipt);
            case Arrival.Declined(var letter, var code, var receipt) -> new Carriage.Carried(receipt);
            case Arrival.AlreadyHave(var receipt) -> new Carriage.Carried(receipt);
            case Arrival.Conflict(var code, var receipt) -> new Carriage.Carried(receipt);
            case Arrival.TooEarly t -> new Carriage.Turned("TOO_EARLY");
            case Arrival.Incomplete i -> new Carriage.Turned("ATTACHMENTS_MISSING");
            case Arrival.Unopened(var reason, var receipt) ->
                receipt.<Carriage>map(Carriage.Carried::new).orElse(new Carriage.Turned(reason.name()));
        };
    }

    private Outbox newOutbox() {
        return new Outbox(new Sealer(keys), this, this, Incarnation.fresh(random), random);
    }

    @Override
    public Optional<ServiceCode> partner(ChannelId asked) {
        return asked.equals(channel) ? partner : Optional.empty();
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
