package qantara.node.access;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/// How passphrases are hashed and checked: PBKDF2 with Spring Security's own figures, two at a time at most, since
/// each costs the machine a good part of a second.
final class Passphrases {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 10;

    private final PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore places = new Semaphore(AT_ONCE);
    /// What is checked where there is no hash, so that an unknown officer takes as long as a known one.
    private volatile String decoy = "";

    String hash(String passphrase) {
        return encoder.encode(passphrase);
    }

    /// Whether `passphrase` is that of `hash`. Takes as long when there is no hash.
    ///
    /// @return empty when too many wait already
    Optional<Boolean> check(String passphrase, Optional<String> hash) {
        if (!enter()) return Optional.empty();
        try {
            var otherwise = decoy();
            var matches = encoder.matches(passphrase, hash.orElse(otherwise));
            return Optional.of(matches && hash.isPresent());
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String decoy() {
        if (decoy.isEmpty()) decoy = encoder.encode("nobody has this passphrase");
        return decoy;
    }
}
