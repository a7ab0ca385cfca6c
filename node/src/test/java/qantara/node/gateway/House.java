package qantara.node.gateway;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;
import qantara.node.attachments.Shelves;
import qantara.node.audit.AuditLog;
import qantara.node.premises.Premises;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;
import qantara.seal.ChannelId;
import qantara.testkit.HandClock;

/// One node's gateway on loopback, real in every part: store, keys, door. What comes in is kept in a list.
final class House implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final SecureRandom RANDOM = new SecureRandom();
    static final DoorBounds QUICK = new DoorBounds(Duration.ofSeconds(2), Duration.ofSeconds(3));

    final HandClock clock = new HandClock(START);
    final Premises premises;
    final Store store;
    final NodeKeys keys;
    final PartnerTls tls;
    final Channels channels = new Channels();
    final Door door;
    final OwnCard card;
    final PartnerRing ring;
    final Contacts contacts;
    final Courier courier;
    final AuditLog audit;
    final KeyRound keyRound;
    final Rounds rounds;

    /// Brings partners word of coming keys, once there is one.
    Optional<Herald> herald = Optional.empty();

    final List<byte[]> taken = Collections.synchronizedList(new ArrayList<>());
    volatile boolean agreed = true;
    final List<ChannelId> compared = Collections.synchronizedList(new ArrayList<>());
    volatile Answer answer = new Answer.Receipted(new byte[] {1, 2, 3});

    House(String service, Path folder) {
        this(service, folder, QUICK);
    }

    House(String service, Path folder, DoorBounds bounds) {
        premises = premises(service, folder, 0);
        store = DataFolder.open(folder, () -> {});
        keys = NodeKeys.make(premises, START, RANDOM);
        tls = new PartnerTls(keys::tls, clock, RANDOM);
        ring = new PartnerRing(store, channels, keys);
        contacts = new Contacts(store);
        var passages = new Passages(channels, new Distrusts(), (_, _, _) -> agreed);
        courier = new Courier(store, channels, contacts, passages, tls, clock);
        var gatekeeper = new Gatekeeper(store, channels, contacts, passages, clock);
        door = Door.open(
                premises.partners(),
                tls.context(gatekeeper::knows),
                gatekeeper,
                new Counter(slot(), Shelves.in(folder, store, clock, RANDOM).partners(), this::cardBytes, clock),
                new ReplyWriter(clock),
                bounds);
        card = OwnCard.of(keys, premises(service, folder, door.port()), clock);
        audit = AuditLog.open(store, premises, clock, RANDOM);
        keyRound = new KeyRound(store, audit, keys, card, () -> herald, clock);
        rounds = new Rounds(store, channels, contacts, courier, keyRound, clock, compared::add);
    }

    static Premises premises(String service, Path folder, int port) {
        return new Premises(
                folder,
                service,
                Map.of("en", service + " node"),
                ZoneId.of("UTC"),
                List.of("en"),
                new Premises.Door("127.0.0.1", 0),
                new Premises.Door("127.0.0.1", port),
                true);
    }

    private byte[] cardBytes() {
        return card.bytes();
    }

    /// Opens a channel to `other` with the card it gives.
    ChannelId meet(House other) {
        return store.write(db -> switch (introduce(db, other)) {
            case Introduction.Opened(var channel) -> channel;
            case Introduction.Renewed(var channel) -> channel;
            case Introduction.Declined(var reason) -> throw new IllegalStateException(reason.name());
        });
    }

    Introduction introduce(JdbcClient db, House other) {
        var reading = (CardReading.Genuine) CardForm.ofText(other.card.text());
        return channels.introduce(db, keys.service().service(), reading, clock.instant());
    }

    private LetterSlot slot() {
        return new LetterSlot() {
            @Override
            public Answer take(ChannelId channel, byte[] envelope) {
                taken.add(envelope);
                return answer;
            }

            @Override
            public Answer compare(ChannelId channel, byte[] question) {
                taken.add(question);
                return answer;
            }

            @Override
            public Answer takeReceipts(ChannelId channel, byte[] receipts) {
                taken.add(receipts);
                return answer;
            }
        };
    }

    PartnerAddress address() {
        return new PartnerAddress("https://127.0.0.1:" + door.port());
    }

    Fingerprint fingerprint() {
        return keys.tls().fingerprint();
    }

    Channel channel(ChannelId id) {
        return store.read(db -> channels.find(db, id)).orElseThrow();
    }

    /// Opens a channel to the node that shows `fingerprint`, of which nothing else is known.
    void admit(String channel, String service, Fingerprint fingerprint) {
        store.write(db -> db.sql("""
                        insert into channel(id, service, signet, fingerprint, address, state, card, issued, changed)
                        values (:id, :service, x'00', :fingerprint, 'https://127.0.0.1:1', 'OPEN', x'00', 0, 0)""")
                .param("id", channel)
                .param("service", service)
                .param("fingerprint", fingerprint.hex())
                .update());
    }

    /// Two officers distrust the key that the other end of `channel` signs with.
    void distrust(ChannelId channel) {
        store.write(db -> {
            var distrusts = new Distrusts();
            distrusts.declare(db, channel, START, "lost", new OfficerId("one"), clock.instant());
            distrusts.confirm(db, distrusts.of(db, channel).orElseThrow(), new OfficerId("two"), clock.instant());
            return channel;
        });
    }

    void move(String channel, ChannelState state) {
        store.write(db -> channels.move(db, new ChannelId(channel), state, clock.instant()));
    }

    /// A line from this house to the door that shows `other`.
    PartnerLine lineTo(Fingerprint other) {
        return new PartnerLine(tls, other::equals);
    }

    @Override
    public void close() {
        courier.close();
        door.close();
        audit.close();
        store.close();
    }
}
