package qantara.node.gateway;

import java.time.Instant;
import qantara.seal.Bounds;
import qantara.seal.Fields;
import qantara.seal.Form;
import qantara.seal.Malformed;
import qantara.seal.ServiceKeys;
import qantara.seal.Signet;
import qantara.seal.Succession;

/// The keys that this service will sign with next, and the word by which partners are told of them.
///
/// @param from when it begins to, unless a partner has not been told yet
/// @param until when the present ones are good for nothing new any more
/// @param word the succession, signed by the present keys and by these
record Successor(ServiceKeys keys, Instant from, Instant until, byte[] word) {
    private static final Bounds BOUNDS = new Bounds(32 << 10, 2, 16);

    static Successor of(ServiceKeys present, ServiceKeys next, Instant from, Instant until) {
        return read(present, next, Succession.sign(present, next, from, until));
    }

    private static Successor read(ServiceKeys present, ServiceKeys next, byte[] word) {
        try {
            var said = Succession.verify(word, present.signet());
            return new Successor(next, said.from(), said.until(), word);
        } catch (Malformed e) {
            throw new KeysRefused(KeysRefused.Reason.DAMAGED, e);
        }
    }

    Signet signet() {
        return keys.signet();
    }

    /// The secret and the word, for the folder of the keys.
    byte[] toSecretBytes() {
        return new Form().bytes(1, keys.toSecretBytes()).bytes(2, word).toBytes();
    }

    /// The keys in a file of the folder; whether they still follow `present` is the caller's to ask.
    ///
    /// @throws Malformed when the file is none of ours
    static ServiceKeys keys(byte[] bytes) throws Malformed {
        return ServiceKeys.read(Fields.read(bytes, BOUNDS).bytes(1, 4096));
    }

    /// @throws Malformed when the file is none of ours
    static Successor read(byte[] bytes, ServiceKeys present) throws Malformed {
        return read(present, keys(bytes), Fields.read(bytes, BOUNDS).bytes(2, Succession.LONGEST));
    }
}
