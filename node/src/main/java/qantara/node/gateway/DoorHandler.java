package qantara.node.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import qantara.node.store.StoreBusy;

/// Answers each request at the partners' door: who is it, may they, what do they bring.
///
/// Whatever goes wrong in here is answered with a typed problem. When the fault is ours the answer is "later": nothing
/// was acknowledged, so the partner brings it again.
final class DoorHandler extends Handler.Abstract {
    private static final Logger log = LoggerFactory.getLogger(DoorHandler.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);

    private final Gatekeeper gatekeeper;
    private final Counter counter;
    private final ReplyWriter writer;
    private final Deadlines deadlines;
    private final Turnstile turnstile = new Turnstile(DoorBounds.AT_ONCE);
    private final Turnstile parts = new Turnstile(DoorBounds.PARTS_AT_ONCE);

    DoorHandler(Gatekeeper gatekeeper, Counter counter, ReplyWriter writer, Deadlines deadlines) {
        this.gatekeeper = gatekeeper;
        this.counter = counter;
        this.writer = writer;
        this.deadlines = deadlines;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        deadlines.begun(request);
        Request.addCompletionListener(request, _ -> deadlines.ended(request));
        var uri = request.getHttpURI();
        var route = uri.getQuery() == null ? Route.of(uri.getPath()) : Optional.<Route>empty();
        route.ifPresentOrElse(
                found -> admit(found, request, response, callback),
                () -> writer.write(Reply.problem(404, "NO_SUCH_ROUTE"), response, callback));
        return true;
    }

    private void admit(Route route, Request request, Response response, Callback callback) {
        var refusal = guarded(() -> refusal(route, request));
        if (refusal.isPresent()) writer.write(refusal.get(), response, callback);
        else if (route instanceof Route.Part part) receive(part, request, response, callback);
        else if (!turnstile.enter(route.channel()))
            writer.write(Reply.later(Duration.ofSeconds(1)), response, callback);
        else read(route, request, response, callback);
    }

    private Optional<Reply> refusal(Route route, Request request) {
        if (!request.getMethod().equals(route.method())) return Optional.of(Reply.problem(405, "OTHER_METHOD"));
        if (!(route instanceof Route.Part) && request.getLength() > DoorBounds.BODY)
            return Optional.of(Reply.problem(413, "TOO_LARGE"));
        return Visitor.of(request)
                .map(visitor -> gatekeeper.refuses(visitor, route))
                .orElseGet(() -> Optional.of(Reply.problem(403, "NO_SUCH_CHANNEL")));
    }

    private void read(Route route, Request request, Response response, Callback callback) {
        Content.Source.asByteArrayAsync(request, DoorBounds.BODY)
                .handleAsync(
                        (body, fault) -> fault == null
                                ? serve(route, request, body)
                                : CompletableFuture.completedFuture(unread(fault)),
                        request.getComponents().getExecutor())
                .thenCompose(Function.identity())
                .whenCompleteAsync(
                        (reply, fault) -> {
                            turnstile.leave(route.channel());
                            if (fault == null) writer.write(reply, response, callback);
                            else callback.failed(fault);
                        },
                        request.getComponents().getExecutor());
    }

    /// A part is read while it is kept, on a thread that may wait for it.
    private void receive(Route.Part part, Request request, Response response, Callback callback) {
        if (!parts.enter(part.channel())) {
            writer.write(Reply.later(Duration.ofSeconds(1)), response, callback);
            return;
        }
        request.getComponents().getExecutor().execute(() -> {
            var reply = guarded(() -> Optional.of(counter.serve(part, request))).orElseThrow();
            parts.leave(part.channel());
            writer.write(reply, response, callback);
        });
    }

    /// Whether it may is asked once more: a channel can be suspended while a body trickles in.
    private CompletionStage<Reply> serve(Route route, Request request, byte[] body) {
        try {
            var refused = refusal(route, request);
            return refused.isPresent()
                    ? CompletableFuture.completedFuture(refused.get())
                    : counter.serve(route, body).exceptionally(DoorHandler::later);
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(later(e));
        }
    }

    private static Reply unread(Throwable fault) {
        var cause = fault instanceof CompletionException wrapped ? wrapped.getCause() : fault;
        return cause instanceof IllegalStateException
                ? Reply.problem(413, "TOO_LARGE")
                : Reply.problem(400, "BODY_CUT_SHORT");
    }

    /// What `work` replies, or "later" when it failed.
    private static Optional<Reply> guarded(Supplier<Optional<Reply>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return Optional.of(later(e));
        }
    }

    private static Reply later(Throwable fault) {
        var cause =
                fault instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : fault;
        if (cause instanceof StoreBusy) return Reply.later(Duration.ofSeconds(1));
        log.error("a partner's request failed on our side", cause);
        return Reply.later(AFTER_A_FAULT);
    }
}
