package qantara.node.gateway;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import qantara.seal.Envelope;
import qantara.seal.Form;
import qantara.seal.Malformed;

/// Serves an admitted request: hands letters and receipts to their slot, gives out prekeys and the time.
final class Counter {
    /// The protocol versions this node speaks.
    private static final long[] VERSIONS = {1};

    private final LetterSlot slot;
    private final AttachmentCounter attachments;
    private final Supplier<byte[]> prekeys;
    private final InstantSource clock;

    Counter(LetterSlot slot, AttachmentSlot attachments, Supplier<byte[]> prekeys, InstantSource clock) {
        this.slot = slot;
        this.attachments = new AttachmentCounter(attachments);
        this.prekeys = prekeys;
        this.clock = clock;
    }

    Reply serve(Route route, byte[] body) {
        return switch (route) {
            case Route.Letter letter -> letter(letter, body);
            case Route.Receipts(var channel) -> Reply.of(slot.takeReceipts(channel, body));
            case Route.Prekeys _ -> Reply.ok(prekeys.get());
            case Route.Hello _ -> Reply.ok(hello());
            case Route.Announce announced -> attachments.announce(announced, body);
            case Route.Offset offset -> attachments.offset(offset);
            case Route.Part _ -> throw new IllegalArgumentException("a part is not read before it is served");
        };
    }

    /// Serves a part of an attachment, whose bytes are read while it is kept.
    Reply serve(Route.Part part, Request request) {
        return attachments.part(part, request);
    }

    private Reply letter(Route.Letter route, byte[] body) {
        try {
            var outer = Envelope.read(body).outer();
            var fits = outer.lane().channel().equals(route.channel())
                    && outer.incarnation() == route.incarnation()
                    && outer.seq() == route.number();
            return fits ? Reply.of(slot.take(route.channel(), body)) : Reply.problem(422, "OTHER_PLACE");
        } catch (Malformed e) {
            return Reply.problem(422, "NOT_AN_ENVELOPE");
        }
    }

    private byte[] hello() {
        return new Form().numbers(1, VERSIONS).instant(2, clock.instant()).toBytes();
    }
}
