package qantara.node.gateway;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import qantara.node.premises.Premises;
import qantara.seal.KeyId;
import qantara.seal.Malformed;
import qantara.seal.Prekey;
import qantara.seal.PrekeyPair;
import qantara.seal.ServiceCode;
import qantara.seal.ServiceKeys;
import qantara.seal.Signet;

/// The secrets by which this node is known, in its folder `keys`: what the service signs with, what its door shows, and
/// the prekeys that letters to it are sealed to. They lie there in the clear, readable by the node's account alone.
///
/// The TLS certificate renews itself: its successor is made and told to partners 30 days before the end, and shown from
/// 10 days before it. A partner that was heard in between needs no new card.
public final class NodeKeys {
    private static final String SERVICE = "service.key";
    private static final String TLS = "tls.key";
    private static final String NEXT_TLS = "tls-next.key";
    private static final Duration TOLD = Duration.ofDays(30);
    private static final Duration SHOWN = Duration.ofDays(10);

    private final KeyFolder folder;
    private final Premises premises;
    private final SecureRandom random;
    private final ServiceKeys service;
    private final PrekeyShelf prekeys;
    private volatile TlsIdentity tls;
    private volatile Optional<TlsIdentity> next;

    private NodeKeys(KeyFolder folder, Premises premises, SecureRandom random, ServiceKeys service, TlsIdentity tls) {
        this.folder = folder;
        this.premises = premises;
        this.random = random;
        this.service = service;
        this.prekeys = new PrekeyShelf(folder.within("prekeys"), service);
        this.tls = tls;
        // After a crash while the successor was put in place, it lies there twice.
        this.next = identity(folder, NEXT_TLS)
                .filter(successor -> !successor.fingerprint().equals(tls.fingerprint()));
    }

    /// Makes the keys of a new node.
    ///
    /// @throws KeysRefused when there are some already, or the folder cannot be written to
    public static NodeKeys make(Premises premises, Instant now, SecureRandom random) {
        var folder = new KeyFolder(place(premises));
        folder.make();
        if (folder.read(SERVICE).isPresent()) throw new KeysRefused(KeysRefused.Reason.THERE_ALREADY);
        var tls = Certificates.issue(premises.service(), premises.partners().host(), now, random);
        folder.delete(TLS);
        folder.write(TLS, TlsKeyForm.bytes(tls));
        var service = ServiceKeys.generate(new ServiceCode(premises.service()));
        folder.write(SERVICE, service.toSecretBytes());
        var keys = new NodeKeys(folder, premises, random, service, tls);
        keys.turn(now);
        return keys;
    }

    /// The keys of a node that was set up, as they lie there. Only the process that holds the data folder may [#turn].
    ///
    /// @throws KeysRefused when there are none, or they are damaged or another service's
    public static NodeKeys read(Premises premises, SecureRandom random) {
        var folder = new KeyFolder(place(premises));
        var service = service(folder, premises);
        var tls = identity(folder, TLS).orElseThrow(() -> new KeysRefused(KeysRefused.Reason.MISSING));
        return new NodeKeys(folder, premises, random, service, tls);
    }

    private static Path place(Premises premises) {
        return premises.folder().resolve("keys");
    }

    private static ServiceKeys service(KeyFolder folder, Premises premises) {
        var bytes = folder.read(SERVICE).orElseThrow(() -> new KeysRefused(KeysRefused.Reason.MISSING));
        try {
            var keys = ServiceKeys.read(bytes);
            if (!keys.service().value().equals(premises.service())) throw new KeysRefused(KeysRefused.Reason.DAMAGED);
            return keys;
        } catch (Malformed e) {
            throw new KeysRefused(KeysRefused.Reason.DAMAGED, e);
        }
    }

    private static Optional<TlsIdentity> identity(KeyFolder folder, String name) {
        var bytes = folder.read(name);
        if (bytes.isEmpty()) return Optional.empty();
        try {
            return Optional.of(TlsKeyForm.read(bytes.get()));
        } catch (Malformed e) {
            throw new KeysRefused(KeysRefused.Reason.DAMAGED, e);
        }
    }

    /// What the service signs letters and receipts with.
    public ServiceKeys service() {
        return service;
    }

    /// This service's own signet with that id: letters of ours that come back are checked with it.
    Optional<Signet> signet(KeyId id) {
        return Optional.of(service.signet()).filter(signet -> signet.keyId().equals(id));
    }

    /// This service's own pair with that id, unless it has been destroyed.
    public Optional<PrekeyPair> prekey(KeyId id) {
        return prekeys.find(id);
    }

    /// The prekeys that partners may seal to now and in the coming fortnight.
    public List<Prekey> published(Instant now) {
        return prekeys.published(now);
    }

    TlsIdentity tls() {
        return tls;
    }

    Optional<TlsIdentity> nextTls() {
        return next;
    }

    /// Of the certificate that the door shows.
    public Fingerprint certificate() {
        return tls.fingerprint();
    }

    /// Until when the certificate that the door shows is good.
    public Instant tlsExpires() {
        return tls.expires();
    }

    /// Does what the day asks: prekeys made and destroyed, the certificate renewed. Cheap when there is nothing to do.
    ///
    /// @return whether anything changed that partners should hear of
    public synchronized boolean turn(Instant now) {
        var turned = prekeys.turn(now);
        if (next.isEmpty() && now.isAfter(tls.expires().minus(TOLD))) {
            next = Optional.of(
                    Certificates.issue(premises.service(), premises.partners().host(), now, random));
            folder.write(NEXT_TLS, TlsKeyForm.bytes(next.get()));
            turned = true;
        }
        if (next.isPresent() && now.isAfter(tls.expires().minus(SHOWN))) {
            show(next.get());
            turned = true;
        }
        return turned;
    }

    private void show(TlsIdentity successor) {
        folder.write(TLS, TlsKeyForm.bytes(successor));
        folder.delete(NEXT_TLS);
        tls = successor;
        next = Optional.empty();
    }
}
