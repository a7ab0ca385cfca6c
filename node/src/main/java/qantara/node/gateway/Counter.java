package qantara.node.gateway;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import qantara.seal.ChannelId;
import qantara.seal.Envelope;
import qantara.seal.Form;
import qantara.seal.Malformed;
import qantara.seal.NonDelivery;

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

    /// The reply, at once or when what was brought is durable.
    CompletionStage<Reply> serve(Route route, byte[] body) {
        return switch (route) {
            case Route.Letter letter -> letter(letter, body);
            case Route.Receipts(var channel) -> now(Reply.of(slot.takeReceipts(channel, body)));
            case Route.Comparison(var channel) -> now(comparison(channel, body));
            case Route.Prekeys _ -> now(Reply.ok(prekeys.get()));
            case Route.Hello _ -> now(Reply.ok(hello()));
            case Route.Announce announced -> now(attachments.announce(announced, body));
            case Route.Offset offset -> now(attachments.offset(offset));
            case Route.Part _ -> throw new IllegalArgumentException("a part is not read before it is served");
        };
    }

    /// Serves a part of an attachment, whose bytes are read while it is kept.
    Reply serve(Route.Part part, Request request) {
        return attachments.part(part, request);
    }

    private static CompletionStage<Reply> now(Reply reply) {
        return CompletableFuture.completedFuture(reply);
    }

    private Reply comparison(ChannelId channel, byte[] question) {
        return question.length > DoorBounds.COMPARISON
                ? Reply.problem(413, "TOO_LARGE")
                : Reply.of(slot.compare(channel, question));
    }

    private CompletionStage<Reply> letter(Route.Letter route, byte[] body) {
        var place = place(body);
        if (place.isEmpty()) return now(Reply.problem(422, "NOT_AN_ENVELOPE"));
        return place.get().equals(route)
                ? slot.bring(route.channel(), body).thenApply(Reply::of)
                : now(Reply.problem(422, "OTHER_PLACE"));
    }

    /// Where what was brought belongs, as it says itself: a letter, or the record that one was given up.
    private static Optional<Route.Letter> place(byte[] body) {
        try {
            var outer = Envelope.read(body).outer();
            return Optional.of(new Route.Letter(outer.lane().channel(), outer.incarnation(), outer.seq()));
        } catch (Malformed e) {
            return NonDelivery.unproven(body)
                    .map(record -> new Route.Letter(record.lane().channel(), record.incarnation(), record.seq()));
        }
    }

    private byte[] hello() {
        return new Form().numbers(1, VERSIONS).instant(2, clock.instant()).toBytes();
    }
}
