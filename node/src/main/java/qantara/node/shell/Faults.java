package qantara.node.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/// Turns what a controller threw into a typed problem. What the sender got wrong is never a fault of ours (4xx); what
/// is ours is logged by its type and place: its message may hold a name and is neither logged nor shown.
@ControllerAdvice
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int DEEPEST_CAUSE = 10;
    private static final int MOST_PLACES = 12;

    @ExceptionHandler
    Problem answer(Exception thrown, HttpServletResponse response) {
        if (thrown instanceof ErrorResponse typed) {
            typed.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return Problem.of(typed.getStatusCode().value());
        }
        return serverStatus(thrown).map(Problem::of).orElseGet(() -> ours(thrown));
    }

    /// Who may see what is decided and answered by `access`, in its filters.
    @ExceptionHandler
    void leave(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    void leave(AuthenticationException unknown) {
        throw unknown;
    }

    private static Problem ours(Exception thrown) {
        return switch (thrown) {
            case TypeMismatchException _, HttpMessageNotReadableException _, MultipartException _ ->
                Problem.BAD_REQUEST;
            default -> {
                LOG.error("A page could not be made: {}", where(thrown));
                yield Problem.FAULT;
            }
        };
    }

    /// The types of what was thrown and the places it came from, without a word of its messages.
    private static String where(Throwable thrown) {
        return causes(thrown)
                .map(cause -> cause.getClass().getName() + " at "
                        + Stream.of(cause.getStackTrace())
                                .limit(MOST_PLACES)
                                .map(StackTraceElement::toString)
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; by "));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Throwable::getCause).limit(DEEPEST_CAUSE).takeWhile(cause -> cause != null);
    }

    /// The HTTP server reports malformed forms and oversized bodies by exceptions that carry their status.
    static Optional<Integer> serverStatus(Throwable thrown) {
        return causes(thrown)
                .filter(HttpException.class::isInstance)
                .map(cause -> ((HttpException) cause).getCode())
                .findFirst();
    }
}
