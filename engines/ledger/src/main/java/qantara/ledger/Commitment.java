package qantara.ledger;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A salted commitment to what must not stand in the log itself: whoever has the salt and the body can show that they
/// belong to it, and without the salt it says nothing. Destroying the salt erases, and the tree stays whole.
///
/// @param hash HMAC-SHA-256 of the body under the salt
public record Commitment(Hash hash) {
    /// The shortest salt, in bytes.
    public static final int SALT = 16;

    /// What stands in a leaf that is about nothing in particular.
    public static final Commitment NOTHING = new Commitment(new Hash(new byte[Hash.LENGTH]));

    /// Commits to `body`.
    ///
    /// @param salt at least 16 random bytes, fresh for each commitment
    public static Commitment to(byte[] body, byte[] salt) {
        if (salt.length < SALT) throw new IllegalArgumentException("a salt has at least 16 bytes");
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return new Commitment(new Hash(mac.doFinal(body)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    /// Whether `body` and `salt` are what was committed to.
    public boolean isTo(byte[] body, byte[] salt) {
        return equals(to(body, salt));
    }
}
