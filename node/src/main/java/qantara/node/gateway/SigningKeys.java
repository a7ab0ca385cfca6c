package qantara.node.gateway;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import qantara.seal.KeyId;
import qantara.seal.Malformed;
import qantara.seal.ServiceCode;
import qantara.seal.ServiceKeys;
import qantara.seal.Signet;

/// The keys this service signs with, those that come next, and the signets of those that came before. Of the last the
/// private halves are gone; the signets are kept for ever, for what they signed.
final class SigningKeys {
    static final String PRESENT = "service.key";
    private static final String NEXT = "service-next.key";

    private final KeyFolder folder;
    private final KeyFolder past;
    private final Map<KeyId, Signet> signets = new HashMap<>();
    private volatile ServiceKeys present;
    private volatile Optional<Successor> next;

    private SigningKeys(KeyFolder folder, ServiceKeys present) {
        this.folder = folder;
        this.past = folder.within("past");
        this.present = present;
        this.next = Optional.empty();
        for (var name : past.names()) {
            var signet = signet(past.read(name).orElseThrow());
            signets.put(signet.keyId(), signet);
        }
    }

    static SigningKeys make(KeyFolder folder, ServiceCode service) {
        var keys = ServiceKeys.generate(service);
        folder.write(PRESENT, keys.toSecretBytes());
        return new SigningKeys(folder, keys);
    }

    /// @throws KeysRefused when there are none, or they are damaged or another service's
    static SigningKeys read(KeyFolder folder, ServiceCode service) {
        // In this order, so that who reads while the keys change sees them before or after it.
        var coming = folder.read(NEXT);
        var bytes = folder.read(PRESENT).orElseThrow(() -> new KeysRefused(KeysRefused.Reason.MISSING));
        try {
            var present = ServiceKeys.read(bytes);
            if (!present.service().equals(service)) throw new KeysRefused(KeysRefused.Reason.DAMAGED);
            var keys = new SigningKeys(folder, present);
            keys.next = keys.successor(coming);
            return keys;
        } catch (Malformed e) {
            throw new KeysRefused(KeysRefused.Reason.DAMAGED, e);
        }
    }

    /// After a crash while they were put in place, the next keys lie there twice.
    private Optional<Successor> successor(Optional<byte[]> bytes) throws Malformed {
        if (bytes.isEmpty() || Successor.keys(bytes.get()).signet().equals(present.signet())) return Optional.empty();
        return Optional.of(Successor.read(bytes.get(), present));
    }

    private static Signet signet(byte[] bytes) {
        try {
            return Signet.read(bytes);
        } catch (Malformed e) {
            throw new KeysRefused(KeysRefused.Reason.DAMAGED, e);
        }
    }

    ServiceKeys present() {
        return present;
    }

    Optional<Successor> next() {
        return next;
    }

    /// This service's own signet with that id, present, coming or past.
    synchronized Optional<Signet> signet(KeyId id) {
        if (present.signet().keyId().equals(id)) return Optional.of(present.signet());
        return Optional.ofNullable(signets.get(id))
                .or(() -> next.map(Successor::signet)
                        .filter(signet -> signet.keyId().equals(id)));
    }

    /// The signets of the keys before and after the present ones.
    synchronized List<Signet> others() {
        return Stream.concat(signets.values().stream(), next.map(Successor::signet).stream())
                .toList();
    }

    /// Makes the keys that come next.
    ///
    /// @return whether none were coming
    synchronized boolean prepare(Instant from, Instant until) {
        if (next.isPresent()) return false;
        var successor = Successor.of(present, ServiceKeys.generate(present.service()), from, until);
        folder.write(NEXT, successor.toSecretBytes());
        next = Optional.of(successor);
        return true;
    }

    /// Puts the next keys in the place of the present ones, whose private halves are destroyed.
    synchronized void follow() {
        var successor = next.orElseThrow(() -> new IllegalStateException("no keys are coming"));
        var before = present.signet();
        past.write(before.keyId() + ".key", before.toBytes());
        signets.put(before.keyId(), before);
        folder.replace(PRESENT, successor.keys().toSecretBytes());
        present = successor.keys();
        next = Optional.empty();
        folder.delete(NEXT);
    }

    /// Removes what a crash left.
    synchronized void tidy() {
        folder.sweep();
        if (next.isEmpty() && folder.read(NEXT).isPresent()) folder.delete(NEXT);
    }
}
