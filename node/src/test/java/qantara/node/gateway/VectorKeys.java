package qantara.node.gateway;

import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import qantara.seal.Form;
import qantara.seal.Malformed;
import qantara.seal.Prekey;
import qantara.seal.ServiceKeys;
import qantara.seal.Signet;

/// The worthless keys of vectors/seal/keys.json.
public final class VectorKeys {
    private static final CBORObject KEYS = json(Path.of("../vectors/seal/keys.json"));

    private VectorKeys() {}

    /// A file of the vectors.
    public static CBORObject json(Path file) {
        try {
            return CBORObject.FromJSONBytes(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static byte[] base64(CBORObject vector, String field) {
        return Base64.getDecoder().decode(vector.get(field).AsString());
    }

    public static ServiceKeys service(String code) {
        var service = find("services", code);
        try {
            return ServiceKeys.read(new Form()
                    .bytes(1, base64(service, "signet"))
                    .bytes(2, HexFormat.of().parseHex(service.get("ed25519Seed").AsString()))
                    .bytes(3, HexFormat.of().parseHex(service.get("mlDsa65Seed").AsString()))
                    .toBytes());
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    static Prekey prekey(String code, Signet signet) {
        try {
            return Prekey.read(base64(find("prekeys", code), "prekey"), signet);
        } catch (Malformed e) {
            throw new AssertionError(e);
        }
    }

    private static CBORObject find(String list, String code) {
        return KEYS.get(list).getValues().stream()
                .filter(one -> one.get("service").AsString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
