package qantara.bench.peer;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/// The peer's key store, made for one run and worthless after it: one RSA-2048 pair, which both ends use.
final class PeerKeys {
    static final String ALIAS = "peer";
    private static final String CRYPTO = "org.apache.wss4j.crypto.merlin.";

    private PeerKeys() {}

    /// Makes the store in `folder` and tells phase4 where it is.
    static void make(Path folder) throws IOException, InterruptedException {
        var store = folder.resolve("peer.jks").toString();
        var password = new BigInteger(160, new SecureRandom()).toString(36);
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-sigalg",
                        "SHA256withRSA",
                        "-validity",
                        "30",
                        "-dname",
                        "CN=peer",
                        "-storetype",
                        "JKS",
                        "-keystore",
                        store,
                        "-storepass",
                        password,
                        "-keypass",
                        password))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (made.waitFor() != 0) throw new IOException("keytool made no key store");
        for (var which : List.of("keystore", "truststore")) {
            System.setProperty(CRYPTO + which + ".file", store);
            System.setProperty(CRYPTO + which + ".type", "jks");
            System.setProperty(CRYPTO + which + ".password", password);
        }
        System.setProperty(CRYPTO + "keystore.alias", ALIAS);
        System.setProperty(CRYPTO + "keystore.private.password", password);
    }
}
