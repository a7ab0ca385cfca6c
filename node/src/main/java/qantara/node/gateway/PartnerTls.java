package qantara.node.gateway;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.conscrypt.Conscrypt;

/// How nodes speak TLS to each other: version 1.3, both sides show a pinned certificate, one hybrid group.
///
/// Conscrypt does it, as one provider instance that is never registered for the rest of the process: the platform's
/// own TLS has no X25519MLKEM768 in Java 25.
final class PartnerTls {
    static final String VERSION = "TLSv1.3";
    static final String GROUP = "X25519MLKEM768";
    private static final Provider CONSCRYPT = Conscrypt.newProvider();

    private final Supplier<TlsIdentity> identity;
    private final InstantSource clock;
    private final SecureRandom random;

    PartnerTls(Supplier<TlsIdentity> identity, InstantSource clock, SecureRandom random) {
        this.identity = identity;
        this.clock = clock;
        this.random = random;
    }

    /// A context that shows our certificate and takes only those that `known` knows.
    SSLContext context(Predicate<Fingerprint> known) {
        try {
            var context = SSLContext.getInstance(VERSION, CONSCRYPT);
            context.init(
                    new KeyManager[] {new ShownIdentity(identity)},
                    new TrustManager[] {new PinnedTrust(known, clock)},
                    random);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Conscrypt is not usable here", e);
        }
    }

    /// What every handshake is bound to, whichever side we are.
    static SSLParameters bind(SSLParameters parameters) {
        parameters.setProtocols(new String[] {VERSION});
        parameters.setNamedGroups(new String[] {GROUP});
        parameters.setNeedClientAuth(true);
        return parameters;
    }
}
