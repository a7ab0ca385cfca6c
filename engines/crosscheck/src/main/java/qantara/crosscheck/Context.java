package qantara.crosscheck;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// What keeps the hashes of one suite and mode apart from all others (RFC 9497, section 3.1).
record Context(Suite suite, Mode mode) {
    /// `label` and the context string; a domain separation tag.
    byte[] tag(String label) {
        return new Framing()
                .plain(label)
                .plain("OPRFV1-")
                .single(mode.code())
                .plain("-" + suite.identifier())
                .bytes();
    }

    byte[] digest(byte[] input) {
        try {
            return MessageDigest.getInstance(suite.digest()).digest(input);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
