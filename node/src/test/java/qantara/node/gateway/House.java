package qantara.node.gateway;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import qantara.node.premises.Premises;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;
import qantara.seal.ChannelId;
import qantara.seal.ServiceCode;
import qantara.seal.ServiceKeys;
import qantara.testkit.HandClock;

/// One node's gateway on loopback, real in every part: store, keys, door. What comes in is kept in a list.
final class House implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final SecureRandom RANDOM = new SecureRandom();
    static final Bounds QUICK = new Bounds(Duration.ofSeconds(2), Duration.ofSeconds(3));

    final HandClock clock = new HandClock(START);
    final ServiceKeys keys;
    final TlsIdentity identity;
    final Store store;
    final Channels channels = new Channels();
    final Gatekeeper gatekeeper;
    final PartnerTls tls;
    final Door door;
    final List<byte[]> taken = Collections.synchronizedList(new ArrayList<>());
    volatile Answer answer = new Answer.Kept(new byte[] {1, 2, 3});

    House(String service, Path folder) {
        this(service, folder, QUICK);
    }

    House(String service, Path folder, Bounds bounds) {
        keys = ServiceKeys.generate(new ServiceCode(service));
        identity = Certificates.issue(service, "127.0.0.1", START, RANDOM);
        store = DataFolder.open(folder, () -> {});
        gatekeeper = new Gatekeeper(store, channels, clock);
        tls = new PartnerTls(() -> identity, clock, RANDOM);
        var writer = new ReplyWriter(clock);
        var watch = new Deadlines(bounds);
        var handler = new DoorHandler(gatekeeper, new Counter(slot(), () -> new byte[] {9}, clock), writer, watch);
        door = Door.open(new Premises.Door("127.0.0.1", 0), tls.context(gatekeeper::knows), handler, writer, watch);
    }

    private LetterSlot slot() {
        return new LetterSlot() {
            @Override
            public Answer take(ChannelId channel, byte[] envelope) {
                taken.add(envelope);
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

    /// Opens a channel to the node that shows `fingerprint` at `address`.
    void introduce(String channel, String service, Fingerprint fingerprint, PartnerAddress address) {
        store.write(db -> db.sql("""
                        insert into channel(id, service, signet, fingerprint, address, state, card, changed)
                        values (:id, :service, :signet, :fingerprint, :address, 'OPEN', '', 0)""")
                .param("id", channel)
                .param("service", service)
                .param("signet", new byte[0])
                .param("fingerprint", fingerprint.hex())
                .param("address", address.value())
                .update());
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
        door.close();
        store.close();
    }
}
