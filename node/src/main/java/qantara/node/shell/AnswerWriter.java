package qantara.node.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/// Writes a desk's [Answer] to the response. A page is rendered whole before its first byte is sent, so that a fault in
/// a template is a clean fault.
public final class AnswerWriter implements HandlerMethodReturnValueHandler {
    private static final String PROBLEM_TEMPLATE = "shell/problem";
    private static final int SEE_OTHER = 303;

    private final TemplateEngine templates;
    private final Frames frames;
    private final JsonMapper json;

    AnswerWriter(TemplateEngine templates, Frames frames, JsonMapper json) {
        this.templates = templates;
        this.frames = frames;
        this.json = json;
    }

    /// Answers `request`, in the reader's language. Filters that stand before the controllers use it too.
    public void write(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (answer) {
            case Page page -> write(page, request, response);
            case SeeOther other -> {
                response.setStatus(SEE_OTHER);
                response.setHeader("Location", other.path());
            }
            case Problem problem when wantsJson(request) -> writeJson(problem, request, response);
            case Problem problem -> write(problemPage(problem), request, response);
        }
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return Answer.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answer,
            MethodParameter returned,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        var asked = request.getNativeRequest(HttpServletRequest.class);
        var response = request.getNativeResponse(HttpServletResponse.class);
        if (answer instanceof Answer given && asked != null && response != null) {
            write(given, asked, response);
        }
    }

    /// The page for a problem met before there was a request to answer.
    byte[] early(Problem problem, Optional<String> acceptLanguage) {
        return render(problemPage(problem), frames.early(acceptLanguage)).toByteArray();
    }

    /// The RFC 9457 answer for a problem.
    byte[] json(Problem problem, Words words) {
        var detail = ProblemDetail.forStatus(problem.status());
        detail.setType(java.net.URI.create(problem.type()));
        detail.setTitle(problem.title(words));
        detail.setDetail(problem.advice(words));
        return json.writeValueAsBytes(detail);
    }

    private void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var frame = frames.of(request, page.section());
        var rendered = render(page, frame);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Language", frame.language().tag());
        response.setContentLength(rendered.getContentLength());
        rendered.writeTo(response.getOutputStream());
    }

    private Utf8ByteOutput render(Page page, Frame frame) {
        Map<String, Object> values = new HashMap<>(page.values());
        values.put("frame", frame);
        var output = new Utf8ByteOutput();
        templates.render(page.template() + ".jte", values, output);
        return output;
    }

    private void writeJson(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var frame = frames.of(request, Optional.empty());
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", frame.language().tag());
        response.getOutputStream().write(json(problem, frame.words()));
    }

    private static Page problemPage(Problem problem) {
        return new Page(Optional.empty(), PROBLEM_TEMPLATE, Map.of("problem", problem), problem.status());
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        return request.getRequestURI().startsWith("/api/") || accept.contains("json") && !accept.contains("html");
    }
}
