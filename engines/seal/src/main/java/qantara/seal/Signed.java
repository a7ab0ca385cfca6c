package qantara.seal;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A statement with both signatures under it: COSE_Sign (RFC 9052, section 4.1), one signature of each [Algorithm] in
/// that order. The kind is signed too, so that no statement can pass for one of another kind.
///
/// @param bytes as they came or go: what was signed is never written anew
record Signed(Kind kind, byte[] payload, KeyId key, List<byte[]> signatures, byte[] bytes) {

    /// What a statement is.
    enum Kind {
        LETTER("qsx/letter"),
        RECEIPT("qsx/receipt"),
        PREKEY("qsx/prekey"),
        SIGNET("qsx/signet"),
        SUCCESSION("qsx/succession"),
        CLOSING("qsx/closing"),
        NON_DELIVERY("qsx/non-delivery"),
        STATEMENT("qsx/statement");

        private final byte[] header;

        Kind(String type) {
            header = Wire.write(CBORObject.NewMap().Set(CONTENT_TYPE, CBORObject.FromObject(type)));
        }
    }

    /// What a check of the signatures found.
    enum Finding {
        GOOD,
        ED25519_BAD,
        ML_DSA_65_BAD
    }

    private static final CBORObject ALG = CBORObject.FromObject(1);
    private static final CBORObject CONTENT_TYPE = CBORObject.FromObject(3);
    private static final CBORObject KID = CBORObject.FromObject(4);

    static Signed by(ServiceKeys keys, Kind kind, byte[] payload) {
        var key = keys.signet().keyId();
        var signatures = new ArrayList<byte[]>();
        var array = CBORObject.NewArray();
        for (var algorithm : Algorithm.values()) {
            var signature = keys.sign(algorithm, toBeSigned(kind, algorithm, key, payload));
            signatures.add(signature);
            array.Add(CBORObject.NewArray()
                    .Add(header(algorithm, key))
                    .Add(CBORObject.NewMap())
                    .Add(signature));
        }
        var bytes = Wire.write(CBORObject.NewArray()
                .Add(kind.header)
                .Add(CBORObject.NewMap())
                .Add(payload)
                .Add(array));
        return new Signed(kind, payload, key, List.copyOf(signatures), bytes);
    }

    /// The statement in `bytes`, its signatures not yet checked.
    ///
    /// @throws Malformed when there is none of this kind, or a signature is missing or one too many
    static Signed read(byte[] bytes, Kind kind, Bounds bounds) throws Malformed {
        var parts = array(Wire.read(bytes, bounds), 4);
        Fields.require(Arrays.equals(kind.header, Fields.bytesOf(parts.get(0), kind.header.length)));
        Fields.require(isEmptyMap(parts.get(1)));
        var payload = Fields.bytesOf(parts.get(2), bounds.bytes());
        var given = parts.get(3);
        if (given.getType() != CBORType.Array || given.isTagged() || given.size() != Algorithm.values().length)
            throw new Malformed(Malformed.Fault.SIGNATURE_MISSING);
        var key = keyOf(given.get(0), bounds);
        var signatures = new ArrayList<byte[]>();
        for (var algorithm : Algorithm.values())
            signatures.add(signature(given.get(algorithm.ordinal()), algorithm, key));
        return new Signed(kind, payload, key, List.copyOf(signatures), bytes);
    }

    Finding check(Signet signet) {
        for (var algorithm : Algorithm.values()) {
            var content = toBeSigned(kind, algorithm, key, payload);
            if (!algorithm.verify(signet.key(algorithm), content, signatures.get(algorithm.ordinal())))
                return switch (algorithm) {
                    case ED25519 -> Finding.ED25519_BAD;
                    case ML_DSA_65 -> Finding.ML_DSA_65_BAD;
                };
        }
        return signet.keyId().equals(key) ? Finding.GOOD : Finding.ED25519_BAD;
    }

    /// @throws Malformed when no `signet` is trusted, or a signature does not fit it
    void require(Optional<Signet> signet) throws Malformed {
        if (signet.isEmpty() || check(signet.get()) != Finding.GOOD) throw new Malformed(Malformed.Fault.SIGNATURE_BAD);
    }

    /// Sig_structure of RFC 9052, section 4.4, without external data.
    private static byte[] toBeSigned(Kind kind, Algorithm algorithm, KeyId key, byte[] payload) {
        return Wire.write(CBORObject.NewArray()
                .Add("Signature")
                .Add(kind.header)
                .Add(header(algorithm, key))
                .Add(new byte[0])
                .Add(payload));
    }

    private static byte[] header(Algorithm algorithm, KeyId key) {
        return Wire.write(CBORObject.NewMap()
                .Set(ALG, CBORObject.FromObject(algorithm.cose()))
                .Set(KID, CBORObject.FromObject(key.bytes())));
    }

    private static KeyId keyOf(CBORObject signature, Bounds bounds) throws Malformed {
        var header = Fields.read(Fields.bytesOf(array(signature, 3).get(0), 64), bounds);
        var key = header.bytes(4, KeyId.LENGTH);
        Fields.require(key.length == KeyId.LENGTH);
        return new KeyId(key);
    }

    private static byte[] signature(CBORObject given, Algorithm algorithm, KeyId key) throws Malformed {
        var parts = array(given, 3);
        if (!Arrays.equals(header(algorithm, key), Fields.bytesOf(parts.get(0), 64)))
            throw new Malformed(Malformed.Fault.SIGNATURE_MISSING);
        Fields.require(isEmptyMap(parts.get(1)));
        return Fields.bytesOf(parts.get(2), algorithm.signatureLength());
    }

    private static CBORObject array(CBORObject value, int size) throws Malformed {
        Fields.require(value.getType() == CBORType.Array && !value.isTagged() && value.size() == size);
        return value;
    }

    private static boolean isEmptyMap(CBORObject value) {
        return value.getType() == CBORType.Map && !value.isTagged() && value.size() == 0;
    }
}
