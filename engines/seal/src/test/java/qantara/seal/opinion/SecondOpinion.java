package qantara.seal.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import qantara.seal.Letter;
import qantara.seal.PrekeyPair;
import qantara.seal.Signet;

/// A second implementation of the reader, by BouncyCastle and docs/protocol/envelope.md alone. It shares no code with
/// the first but the library that splits CBOR into its parts.
public final class SecondOpinion {
    private static final BouncyCastleProvider BOUNCY = new BouncyCastleProvider();
    private static final HPKE HPKE_SUITE =
            new HPKE(HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    private static final String ED25519_PREFIX = "302a300506032b6570032100";
    private static final String ML_DSA_65_PREFIX = "308207b2300b0609608648016503040312038207a100";

    private SecondOpinion() {}

    /// Opens `envelope` with the reader's key, verifies both signatures and compares what it says with `letter`.
    public static void confirms(byte[] envelope, PrekeyPair reader, Signet sender, Letter letter) {
        var content = unsealed(envelope, reader);
        var signed = CBORObject.DecodeFromBytes(content.get(0).GetByteString());
        var body = content.get(1).GetByteString();
        verifies(signed, "qsx/letter", sender);
        var header = CBORObject.DecodeFromBytes(signed.get(2).GetByteString());
        assertThat(at(header, 2).AsString()).isEqualTo(letter.lane().channel().value());
        assertThat(at(header, 3).AsString()).isEqualTo(letter.lane().from().value());
        assertThat(at(header, 4).AsString()).isEqualTo(letter.lane().to().value());
        assertThat(at(header, 5).GetByteString()).isEqualTo(letter.id().bytes());
        assertThat(at(header, 7).AsInt64Value()).isEqualTo(letter.place().seq());
        assertThat(at(header, 9).AsString()).isEqualTo(letter.sheet().type());
        assertThat(at(header, 15).GetByteString()).isEqualTo(sha256(body));
        assertThat(body).isEqualTo(letter.sheet().body());
        Tally.ENVELOPES.incrementAndGet();
    }

    /// Verifies both signatures under a statement, such as a receipt.
    ///
    /// @param kind such as `qsx/receipt`
    public static void verifies(byte[] statement, String kind, Signet sender) {
        verifies(CBORObject.DecodeFromBytes(statement), kind, sender);
        Tally.STATEMENTS.incrementAndGet();
    }

    private static void verifies(CBORObject signed, String kind, Signet sender) {
        var protectedHeader = signed.get(0).GetByteString();
        assertThat(CBORObject.DecodeFromBytes(protectedHeader)
                        .get(CBORObject.FromObject(3))
                        .AsString())
                .isEqualTo(kind);
        assertThat(signed.get(3).size()).isEqualTo(2);
        var keys = CBORObject.DecodeFromBytes(sender.toBytes());
        verifies(signed, 0, "Ed25519", -19, ED25519_PREFIX, at(keys, 2).GetByteString());
        verifies(signed, 1, "ML-DSA-65", -49, ML_DSA_65_PREFIX, at(keys, 3).GetByteString());
    }

    private static CBORObject unsealed(byte[] envelope, PrekeyPair reader) {
        var parts = CBORObject.DecodeFromBytes(envelope);
        var protectedHeader = parts.get(0).GetByteString();
        var header = CBORObject.DecodeFromBytes(protectedHeader);
        var outer = at(header, -70_002);
        var info = CBORObject.NewArray()
                .Add("qsx1")
                .Add(at(outer, 2))
                .Add(at(outer, 3))
                .Add(at(outer, 4))
                .Add(at(header, 4))
                .EncodeToBytes();
        var aad = CBORObject.NewArray()
                .Add("Encrypt0")
                .Add(protectedHeader)
                .Add(new byte[0])
                .EncodeToBytes();
        var secret = CBORObject.DecodeFromBytes(reader.toSecretBytes());
        var prekey = CBORObject.DecodeFromBytes(at(secret, 1).GetByteString());
        var key = at(CBORObject.DecodeFromBytes(prekey.get(2).GetByteString()), 4);
        var pair = HPKE_SUITE.deserializePrivateKey(at(secret, 2).GetByteString(), key.GetByteString());
        try {
            return CBORObject.DecodeFromBytes(HPKE_SUITE.open(
                    at(header, -4).GetByteString(),
                    pair,
                    info,
                    aad,
                    parts.get(2).GetByteString(),
                    null,
                    null,
                    null));
        } catch (InvalidCipherTextException e) {
            throw new AssertionError("BouncyCastle does not open it", e);
        }
    }

    private static void verifies(CBORObject signed, int which, String name, int alg, String prefix, byte[] key) {
        var given = signed.get(3).get(which);
        assertThat(at(CBORObject.DecodeFromBytes(given.get(0).GetByteString()), 1)
                        .AsInt32Value())
                .isEqualTo(alg);
        var toBeSigned = CBORObject.NewArray()
                .Add("Signature")
                .Add(signed.get(0))
                .Add(given.get(0))
                .Add(new byte[0])
                .Add(signed.get(2))
                .EncodeToBytes();
        try {
            var encoded = HexFormat.of().parseHex(prefix + HexFormat.of().formatHex(key));
            var verifier = Signature.getInstance(name, BOUNCY);
            verifier.initVerify(KeyFactory.getInstance(name, BOUNCY).generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(toBeSigned);
            assertThat(verifier.verify(given.get(2).GetByteString())).as(name).isTrue();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static CBORObject at(CBORObject map, int field) {
        return map.get(CBORObject.FromObject(field));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
