package qantara.node.searches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import qantara.crosscheck.LogKey;
import qantara.holdings.SealingKey;

/// The desk's one secret, and what is derived from it (HKDF-SHA256, RFC 5869): the key of the search index, the key
/// out of which questions are blinded, officers' pseudonyms, and the key under which it is sealed who was asked for
/// (AES-256-GCM of the JDK). It lies in the node's folder `keys`, readable by its account alone.
final class Vault {
    private static final String NAME = "searches.key";
    private static final int SECRET = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] secret;
    private final SecureRandom random;

    private Vault(byte[] secret, SecureRandom random) {
        this.secret = secret;
        this.random = random;
    }

    /// The secret in `folder`, made now where there is none.
    ///
    /// @throws IllegalStateException when it is damaged
    static Vault in(Path folder, SecureRandom random) {
        try {
            var file = folder.resolve(NAME);
            if (!Files.exists(file)) make(folder, file, random);
            var secret = Files.readAllBytes(file);
            if (secret.length != SECRET) throw new IllegalStateException("the desk's key file is damaged");
            return new Vault(secret, random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path folder, Path file, SecureRandom random) throws IOException {
        Files.createDirectories(folder);
        var secret = new byte[SECRET];
        random.nextBytes(secret);
        var fresh = Files.createTempFile(folder, NAME, "", ownerOnly(folder));
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(secret));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    SealingKey ofTheIndex() {
        return SealingKey.of(derive("qantara searches index", SealingKey.BYTES));
    }

    /// Out of which this service's questions are blinded; whoever has it can prove what was asked.
    LogKey ofTheBlinds() {
        return new LogKey(derive("qantara searches blinds", LogKey.BYTES));
    }

    /// The same 16 bytes for the same officer, out of which nobody else reads who that is.
    byte[] pseudonym(String officer) {
        return derive("qantara searches officer " + officer, 16);
    }

    private byte[] derive(String use, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .thenExpand(use.getBytes(StandardCharsets.UTF_8), length));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    SecureRandom random() {
        return random;
    }

    /// Chance, for handles and ids.
    byte[] chance(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /// `plain`, sealed so that it opens only as what it is.
    ///
    /// @param what it is, such as the reference of a check
    byte[] seal(String what, byte[] plain) {
        var nonce = chance(NONCE);
        var sealed = crypt(Cipher.ENCRYPT_MODE, what, nonce, plain);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /// @throws IllegalStateException when it is something else, or was changed
    byte[] open(String what, byte[] sealed) {
        return crypt(
                Cipher.DECRYPT_MODE,
                what,
                Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private byte[] crypt(int mode, String what, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var key = new SecretKeySpec(derive("qantara searches seal", 32), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(what.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("what was sealed does not open", broken);
        }
    }
}
