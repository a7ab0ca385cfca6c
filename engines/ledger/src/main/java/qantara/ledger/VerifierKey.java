package qantara.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A public key with the name it signs under, as C2SP signed-note writes it: `name+id+key`.
record VerifierKey(String name, Scheme scheme, PublicKey key) {
    /// Four bytes that tell this key's signatures from others'; an identifier, not a proof.
    byte[] id() {
        var hash = Tree.sha256((name + "\n").getBytes(UTF_8), new byte[] {scheme.type()}, scheme.bare(key));
        return Arrays.copyOf(hash.bytes(), 4);
    }

    String text() {
        var bare = scheme.bare(key);
        var typed = new byte[bare.length + 1];
        typed[0] = scheme.type();
        System.arraycopy(bare, 0, typed, 1, bare.length);
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    static VerifierKey parse(String text, Scheme scheme) {
        var parts = text.split("\\+", 3);
        if (parts.length != 3) throw new IllegalArgumentException("not a verifier key");
        var typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length == 0 || typed[0] != scheme.type())
            throw new IllegalArgumentException("not a key of its scheme");
        var key = new VerifierKey(parts[0], scheme, scheme.key(Arrays.copyOfRange(typed, 1, typed.length)));
        if (!key.text().equals(text)) throw new IllegalArgumentException("the key's identifier does not fit it");
        return key;
    }
}
