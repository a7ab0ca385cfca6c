package qantara.seal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import qantara.seal.opinion.SecondOpinion;

/// A service of the tests, with its keys, its prekeys and what it knows of others.
final class House implements KeyRing {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final ChannelId CHANNEL = new ChannelId("ma-es-2026");

    final ServiceKeys keys;
    final PrekeyPair pair;
    final Map<ChannelId, ServiceCode> partners = new HashMap<>();
    final Map<KeyId, Signet> signets = new HashMap<>();
    final Map<KeyId, PrekeyPair> pairs = new HashMap<>();

    House(String code) {
        this(ServiceKeys.generate(new ServiceCode(code)));
    }

    House(ServiceKeys keys) {
        this(keys, PrekeyPair.generate(keys, 7, NOON.minus(Duration.ofDays(1)), NOON.plus(Duration.ofDays(1))));
    }

    House(ServiceKeys keys, PrekeyPair pair) {
        this.keys = keys;
        this.pair = pair;
        pairs.put(pair.prekey().id(), pair);
    }

    /// Two services that know each other and share [#CHANNEL].
    static House[] pair() {
        return introduce(new House("MA:DCI"), new House("ES:DGP"));
    }

    static House[] introduce(House one, House other) {
        one.knows(other);
        other.knows(one);
        return new House[] {one, other};
    }

    void knows(House other) {
        partners.put(CHANNEL, other.code());
        signets.put(other.keys.signet().keyId(), other.keys.signet());
    }

    ServiceCode code() {
        return keys.service();
    }

    Lane to(House other) {
        return new Lane(CHANNEL, code(), other.code());
    }

    Letter writes(House other, String body) {
        return writes(other, body.getBytes(StandardCharsets.UTF_8));
    }

    Letter writes(House other, byte[] body) {
        return new Letter(to(other), new Place(5, 1, Digest.NONE), sheet(other, body));
    }

    static Sheet sheet(House other, byte[] body) {
        return new Sheet(
                MessageId.fresh(NOON, new Random(body.length)),
                "request",
                new TreeSet<>(List.of(other.code())),
                List.of("H0", "TLP:AMBER"),
                NOON,
                NOON.plus(Duration.ofDays(30)),
                Optional.empty(),
                body);
    }

    /// The letter sealed, and opened again by the second library before anybody else sees it.
    Envelope seals(House other, Letter letter) {
        var sealer = new Sealer(keys);
        var envelope = sealer.seal(sealer.sign(letter), other.pair.prekey());
        SecondOpinion.confirms(envelope.bytes(), other.pair, keys.signet(), letter);
        return envelope;
    }

    Opening opens(byte[] envelope) {
        return new Opener(code(), this).open(envelope, NOON);
    }

    @Override
    public Optional<ServiceCode> partner(ChannelId channel) {
        return Optional.ofNullable(partners.get(channel));
    }

    @Override
    public Optional<Signet> signet(ServiceCode service, KeyId key) {
        return Optional.ofNullable(signets.get(key))
                .filter(signet -> signet.service().equals(service));
    }

    @Override
    public Optional<PrekeyPair> prekey(KeyId key) {
        return Optional.ofNullable(pairs.get(key));
    }
}
