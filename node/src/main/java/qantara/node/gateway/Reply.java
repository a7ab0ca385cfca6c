package qantara.node.gateway;

import java.time.Duration;
import java.util.Optional;

/// What the door says to one request: a status, bytes of a media type, and when to come again.
record Reply(int status, String mediaType, byte[] body, Optional<Duration> retryAfter) {
    private static final String CBOR = "application/cbor";
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    static Reply ok(byte[] body) {
        return new Reply(200, CBOR, body, Optional.empty());
    }

    static Reply problem(int status, String code) {
        return new Reply(status, Problem.MEDIA_TYPE, new Problem(status, code).bytes(), Optional.empty());
    }

    static Reply later(Duration pause) {
        var atLeast = pause.compareTo(A_MOMENT) < 0 ? A_MOMENT : pause;
        return new Reply(503, Problem.MEDIA_TYPE, new Problem(503, "busy").bytes(), Optional.of(atLeast));
    }

    static Reply of(Answer answer) {
        return switch (answer) {
            case Answer.Kept(var receipt) -> ok(receipt);
            case Answer.Refused(var code) -> problem(422, code);
            case Answer.Conflict() -> problem(409, "number-taken");
            case Answer.Later(var pause) -> later(pause);
        };
    }
}
