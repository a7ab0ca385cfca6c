package qantara.node.shell;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/// Bounds what a request may carry, before anything reads it. Files that are attached are bounded by the desk that
/// takes them, which reads them as they come; whoever is not signed in is turned away before that.
final class Sizes extends SizeLimitHandler {
    private static final String FILES = "/attachments";

    Sizes(long most) {
        super(most, -1);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var files = HttpMethod.POST.is(request.getMethod())
                && Request.getPathInContext(request).endsWith(FILES)
                && "application/octet-stream".equals(request.getHeaders().get("Content-Type"));
        var next = getHandler();
        return files && next != null
                ? next.handle(request, response, callback)
                : super.handle(request, response, callback);
    }
}
