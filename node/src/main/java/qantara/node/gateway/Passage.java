package qantara.node.gateway;

import qantara.seal.Malformed;

/// What came of bringing a partner a part of an attachment.
public sealed interface Passage {
    /// The partner has so many bytes of it.
    ///
    /// @param whole whether that is all
    record At(long have, boolean whole) implements Passage {}

    /// The partner does not take it.
    ///
    /// @param code the name of a [Standing.Why], or another code of docs/protocol/errors.md
    record Turned(String code) implements Passage {}

    /// No answer came, or none that says anything; it may be brought again.
    record Unreached(String reason) implements Passage {}

    static Passage of(Heard heard) {
        var code = Problem.code(heard.body());
        return switch (heard.status()) {
            case 200, 409 -> code.<Passage>map(Turned::new).orElseGet(() -> standing(heard.body()));
            case 503 -> new Unreached("BUSY");
            default -> new Turned(code.orElse("HTTP_" + heard.status()));
        };
    }

    private static Passage standing(byte[] body) {
        try {
            var at = Standing.read(body);
            return new At(at.have(), at.whole());
        } catch (Malformed e) {
            return new Unreached("NO_STANDING");
        }
    }
}
