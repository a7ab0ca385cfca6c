package qantara.node.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import qantara.node.gateway.Standing.Why;
import qantara.seal.Digest;
import qantara.seal.Malformed;

/// Serves what is asked about attachments. A part is never whole in memory: it is read from the connection into the
/// file it belongs to.
final class AttachmentCounter {
    /// RFC 9530: `sha-256=:base64:`.
    private static final Pattern DIGEST = Pattern.compile("sha-256=:([A-Za-z0-9+/]{43}=):");

    private final AttachmentSlot slot;

    AttachmentCounter(AttachmentSlot slot) {
        this.slot = slot;
    }

    Reply announce(Route.Announce route, byte[] body) {
        try {
            return slot.announce(route.channel(), Announcement.read(body)).reply();
        } catch (Malformed e) {
            return Reply.problem(422, "NOT_AN_ANNOUNCEMENT");
        }
    }

    Reply offset(Route.Offset route) {
        return slot.offset(route.channel(), route.digest()).reply();
    }

    Reply part(Route.Part route, Request request) {
        var length = request.getLength();
        if (length < 1 || length > AttachmentSlot.LONGEST_PART) return new Standing.Turned(Why.PART_SIZE).reply();
        var proof = proof(request.getHeaders().get("Content-Digest"));
        if (proof.isEmpty()) return new Standing.Turned(Why.PART_WITHOUT_DIGEST).reply();
        try (InputStream part = Content.Source.asInputStream(request)) {
            return slot.part(route.channel(), route.digest(), route.offset(), length, part, proof.get())
                    .reply();
        } catch (IOException e) {
            return new Standing.Turned(Why.PART_CUT_SHORT).reply();
        }
    }

    private static Optional<Digest> proof(@org.jspecify.annotations.Nullable String header) {
        var match = DIGEST.matcher(header == null ? "" : header);
        return match.matches() ? Optional.of(new Digest(Base64.getDecoder().decode(match.group(1)))) : Optional.empty();
    }

    /// The header that says the digest of a part.
    static String header(Digest proof) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(proof.bytes()) + ":";
    }
}
