package qantara.node.shell;

import java.util.Locale;

/// Why a request was not answered with what it asked for. Each has a title and advice in every language, under
/// `problem.<slug>.title` and `problem.<slug>.advice` of the shell's words.
public enum Problem implements Answer {
    BAD_REQUEST(400),
    SIGN_IN_NEEDED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    GONE(410),
    TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    UNSUPPORTED_TYPE(415),
    NOT_UNDERSTOOD(422),
    TOO_MANY(429),
    HEADERS_TOO_LARGE(431),
    FAULT(500),
    UNAVAILABLE(503);

    private static final int FIRST_FAULT = 500;
    private static final int HTTP_VERSION_UNKNOWN = 505;

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    /// The problem with this HTTP status; a status we do not name is a bad request below 500 and a fault from there on.
    /// An HTTP version nobody speaks (505) is the sender's mistake all the same.
    public static Problem of(int status) {
        for (var problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status < FIRST_FAULT || status == HTTP_VERSION_UNKNOWN ? BAD_REQUEST : FAULT;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// The name in addresses and keys, such as `not-found`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The problem's type as RFC 9457 wants it: a URI that never changes.
    public String type() {
        return "urn:qantara:problem:" + slug();
    }

    /// The title in the words of the shell.
    public String title(Words words) {
        return words.say("problem." + slug() + ".title");
    }

    /// What the reader can do about it.
    public String advice(Words words) {
        return words.say("problem." + slug() + ".advice");
    }
}
