package qantara.node.gateway;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Puts replies on the wire, and says in the same typed form what Jetty itself refuses before we see the request.
final class ReplyWriter implements Request.Handler {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final InstantSource clock;

    ReplyWriter(InstantSource clock) {
        this.clock = clock;
    }

    void write(Reply reply, Response response, Callback callback) {
        response.setStatus(reply.status());
        var headers = response.getHeaders();
        headers.put(HttpHeader.DATE, HTTP_DATE.format(clock.instant()));
        headers.put(HttpHeader.CONTENT_TYPE, reply.mediaType());
        headers.put(HttpHeader.CONTENT_LENGTH, reply.body().length);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        reply.retryAfter().ifPresent(wait -> headers.put(HttpHeader.RETRY_AFTER, wait.toSeconds()));
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
    }

    /// Jetty's own refusals: broken syntax, heads too large, and its 5xx for what it does not implement, which are the
    /// partner's fault as well.
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var status = request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer code ? code : 400;
        write(Reply.problem(status >= 400 && status < 500 ? status : 400, "MALFORMED_REQUEST"), response, callback);
        return true;
    }
}
