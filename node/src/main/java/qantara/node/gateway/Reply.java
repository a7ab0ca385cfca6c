package qantara.node.gateway;

import java.time.Duration;
import java.util.Optional;

/// What the door says to one request: a status, bytes of a media type, and when to come again.
record Reply(int status, String mediaType, byte[] body, Optional<Duration> retryAfter) {
    static final String CBOR = "application/cbor";
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    static Reply ok(byte[] body) {
        return new Reply(200, CBOR, body, Optional.empty());
    }

    static Reply problem(int status, String code) {
        return new Reply(status, Problem.MEDIA_TYPE, new Problem(status, code).bytes(), Optional.empty());
    }

    static Reply later(Duration pause) {
        var atLeast = pause.compareTo(A_MOMENT) < 0 ? A_MOMENT : pause;
        return new Reply(503, Problem.MEDIA_TYPE, new Problem(503, "BUSY").bytes(), Optional.of(atLeast));
    }

    static Reply of(Answer answer) {
        return switch (answer) {
            case Answer.Receipted(var receipt) -> ok(receipt);
            case Answer.Conflict(var receipt) -> new Reply(409, CBOR, receipt, Optional.empty());
            case Answer.Turned(var code) -> problem(422, code);
            case Answer.Later(var pause) -> later(pause);
        };
    }
}
