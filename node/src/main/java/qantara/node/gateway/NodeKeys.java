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
import qantara.seal.Succession;

/// The secrets by which this node is known, in its folder `keys`: what the service signs with, what its door shows, and
/// the prekeys that letters to it are sealed to. They lie there in the clear, readable by the node's account alone.
///
/// The TLS certificate renews itself: its successor is made and told to partners 30 days before the end, and shown from
/// 10 days before it. A partner that was heard in between needs no new card. The keys that the service signs with
/// change when an administrator orders it, after every partner was told ([KeyRound]).
public final class NodeKeys {
    private static final String TLS = "tls.key";
    private static final String NEXT_TLS = "tls-next.key";
    private static final Duration TOLD = Duration.ofDays(30);
    private static final Duration SHOWN = Duration.ofDays(10);

    private final KeyFolder folder;
    private final Premises premises;
    private final SecureRandom random;
    private final SigningKeys signing;
    private final PrekeyShelf prekeys;
    private volatile TlsIdentity tls;
    private volatile Optional<TlsIdentity> next;

    private NodeKeys(KeyFolder folder, Premises premises, SecureRandom random, SigningKeys signing, TlsIdentity tls) {
        this.folder = folder;
        this.premises = premises;
        this.random = random;
        this.signing = signing;
        this.prekeys = new PrekeyShelf(folder.within("prekeys"), signing);
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
        if (folder.read(SigningKeys.PRESENT).isPresent()) throw new KeysRefused(KeysRefused.Reason.THERE_ALREADY);
        var tls = Certificates.issue(premises.service(), premises.partners().host(), now, random);
        folder.delete(TLS);
        folder.write(TLS, TlsKeyForm.bytes(tls));
        var signing = SigningKeys.make(folder, new ServiceCode(premises.service()));
        var keys = new NodeKeys(folder, premises, random, signing, tls);
        keys.turn(now);
        return keys;
    }

    /// The keys of a node that was set up, as they lie there. Only the process that holds the data folder may [#turn].
    ///
    /// @throws KeysRefused when there are none, or they are damaged or another service's
    public static NodeKeys read(Premises premises, SecureRandom random) {
        var folder = new KeyFolder(place(premises));
        var signing = SigningKeys.read(folder, new ServiceCode(premises.service()));
        var tls = identity(folder, TLS).orElseThrow(() -> new KeysRefused(KeysRefused.Reason.MISSING));
        return new NodeKeys(folder, premises, random, signing, tls);
    }

    private static Path place(Premises premises) {
        return premises.folder().resolve("keys");
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
        return signing.present();
    }

    /// This service's own signet with that id, past and coming ones too: letters of ours that come back are checked
    /// with it.
    Optional<Signet> signet(KeyId id) {
        return signing.signet(id);
    }

    /// The keys that follow those the service signs with, while they are not in use yet.
    Optional<Successor> successor() {
        return signing.next();
    }

    /// What a screen shows of them.
    public Optional<Succession> coming() {
        var present = service().signet().keyId();
        return successor().map(one -> new Succession(present, one.signet(), one.from(), one.until()));
    }

    /// Makes the keys that the service will sign with next. Partners are told by the node when it runs.
    ///
    /// @param from when they come into use; later, if a partner was not told by then
    /// @param until from when on the present ones are good for nothing new
    /// @return whether none were coming
    public synchronized boolean succeed(Instant from, Instant until) {
        return signing.prepare(from, until);
    }

    /// Signs with the coming keys from now on. The private halves of those before are destroyed.
    synchronized void follow() {
        signing.follow();
        prekeys.signAnew();
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

    /// From when on the next certificate is shown.
    Instant nextTlsShown() {
        return tls.expires().minus(SHOWN);
    }

    /// Makes the next certificate before its time, so that partners hear of it early. The door goes on showing the
    /// present one until ten days before its end.
    ///
    /// @return whether there was none yet
    synchronized boolean prepare(Instant now) {
        if (next.isPresent()) return false;
        next = Optional.of(
                Certificates.issue(premises.service(), premises.partners().host(), now, random));
        folder.write(NEXT_TLS, TlsKeyForm.bytes(next.get()));
        return true;
    }

    /// Does what the day asks: prekeys made and destroyed, the certificate renewed. Cheap when there is nothing to do.
    ///
    /// @return whether anything changed that partners should hear of
    public synchronized boolean turn(Instant now) {
        signing.tidy();
        var turned = prekeys.turn(now);
        if (next.isEmpty() && now.isAfter(tls.expires().minus(TOLD))) {
            turned = prepare(now);
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
