package qantara.node.shell;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Answers requests that are refused before any page can be asked for: a malformed address, headers or a body beyond
/// their bound. The reader gets the same problem page, with the same headers, as everywhere else.
final class EarlyRefusals extends ErrorHandler {
    private final AnswerWriter answers;

    EarlyRefusals(AnswerWriter answers) {
        this.answers = answers;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        var problem = Problem.of(status);
        var language = Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        response.setStatus(problem.status());
        SafeHeaders.ALL.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
        response.write(true, ByteBuffer.wrap(answers.early(problem, language)), callback);
    }

    @Override
    public ByteBuffer badMessageError(int status, @Nullable String reason, HttpFields.Mutable headers) {
        SafeHeaders.ALL.forEach((name, value) -> headers.put(new HttpField(name, value)));
        headers.put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
        return ByteBuffer.wrap(answers.early(Problem.of(status), Optional.empty()));
    }
}
