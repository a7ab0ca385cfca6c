package qantara.holdings;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// One file as sealed pages: a salt, then AES-256-GCM of each 4096 bytes under a key of this file alone.
///
/// The nonce is the number of the page and whether it is the last, so that pages cannot change places and a file cannot
/// be cut (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015). A file is written once, from its
/// first page to its last, so no nonce serves twice.
final class Pages {
    static final int SALT_BYTES = 32;
    static final int PLAIN_BYTES = 4096;
    static final int SEALED_BYTES = PLAIN_BYTES + 16;

    private static final int TAG_BYTES = 16;
    private static final int NONCE_BYTES = 12;

    private final SecretKey key;
    private final Cipher cipher;

    Pages(SecretKey key) {
        this.key = key;
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    byte[] seal(long page, boolean isLast, byte[] plain, int length) {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, nonce(page, isLast));
            return cipher.doFinal(plain, 0, length);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// The page, or nothing when it is not what was sealed.
    Optional<byte[]> open(long page, boolean isLast, byte[] sealed, int length) {
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, nonce(page, isLast));
            return Optional.of(cipher.doFinal(sealed, 0, length));
        } catch (AEADBadTagException spoiled) {
            return Optional.empty();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static GCMParameterSpec nonce(long page, boolean isLast) {
        var nonce = ByteBuffer.allocate(NONCE_BYTES).putLong(page).putInt(isLast ? 1 : 0);
        return new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce.array());
    }

    /// How many bytes a sealed file of `sealed` bytes holds; -1 when no file has that length.
    static long plainLength(long sealed) {
        var body = sealed - SALT_BYTES;
        var whole = body / SEALED_BYTES;
        var rest = body % SEALED_BYTES;
        if (body < TAG_BYTES || rest != 0 && rest < TAG_BYTES) return -1;
        return whole * PLAIN_BYTES + (rest == 0 ? 0 : rest - TAG_BYTES);
    }

    static long lastPage(long plainLength) {
        return plainLength == 0 ? 0 : (plainLength - 1) / PLAIN_BYTES;
    }
}
