package qantara.node.gateway;

import java.time.Duration;
import qantara.seal.Bounds;
import qantara.seal.Fields;
import qantara.seal.Form;
import qantara.seal.Malformed;

/// Where one attachment stands, as the node that takes it says.
public sealed interface Standing {
    /// So many bytes of its ciphertext are here, durably.
    ///
    /// @param whole whether that is all of it, and its digest is the announced one
    record At(long have, boolean whole) implements Standing {}

    /// A part came that does not follow what is here; nothing was kept of it.
    record Elsewhere(long have) implements Standing {}

    /// It is not taken, and why.
    record Turned(Why why) implements Standing {}

    /// Nothing was kept; it may be brought again after `pause`.
    record Later(Duration pause) implements Standing {}

    /// Why an attachment, or a part of it, is not taken. The names are part of the protocol.
    enum Why {
        /// Nobody announced it on this channel.
        NOT_ANNOUNCED(404),
        /// Announced before with another size.
        OTHER_SIZE(409),
        /// Larger than this node takes.
        ATTACHMENT_TOO_LARGE(413),
        /// As many as this node takes of one partner are open already.
        TOO_MANY_ATTACHMENTS(429),
        /// The partner's share of this node's disk is used up.
        QUOTA_FULL(507),
        /// This node's disk is nearly full.
        NO_SPACE(507),
        /// No length, none at all, or more than 8 MiB in one part.
        PART_SIZE(413),
        /// It came shorter than it said.
        PART_CUT_SHORT(400),
        /// It does not say its own digest, or not as RFC 9530 writes it.
        PART_WITHOUT_DIGEST(422),
        /// Its bytes do not fit the digest it says.
        PART_DIFFERS(422),
        /// It would make the ciphertext longer than was announced.
        PART_BEYOND_END(422),
        /// All bytes came and their digest is not the announced one; what was here is dropped.
        DIGEST_DIFFERS(422);

        private final int status;

        Why(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /// As it goes over the wire.
    default Reply reply() {
        return switch (this) {
            case At(var have, var whole) -> Reply.ok(bytes(have, whole));
            case Elsewhere(var have) -> new Reply(409, Reply.CBOR, bytes(have, false), java.util.Optional.empty());
            case Turned(var why) -> Reply.problem(why.status(), why.name());
            case Later(var pause) -> Reply.later(pause);
        };
    }

    private static byte[] bytes(long have, boolean whole) {
        return new Form().number(1, have).number(2, whole ? 1 : 0).toBytes();
    }

    /// What a partner said.
    ///
    /// @throws Malformed when that says nothing of an attachment
    static At read(byte[] bytes) throws Malformed {
        var fields = Fields.read(bytes, new Bounds(64, 2, 8));
        return new At(fields.number(1, 0, Long.MAX_VALUE), fields.number(2, 0, 1) == 1);
    }
}
