package qantara.node.gateway;

import java.util.Optional;
import qantara.seal.Bounds;
import qantara.seal.Fields;
import qantara.seal.Form;
import qantara.seal.Malformed;

/// A refusal as a partner's program reads it: RFC 9290 concise problem details, the title being a reason code.
///
/// @param status the HTTP status: 4xx, or 503 when trying again helps
record Problem(int status, String code) {
    static final String MEDIA_TYPE = "application/concise-problem-details+cbor";
    private static final Bounds READ = new Bounds(512, 2, 16);
    private static final int TITLE = -1;
    private static final int RESPONSE_CODE = -4;

    byte[] bytes() {
        return new Form().text(TITLE, code).number(RESPONSE_CODE, status).toBytes();
    }

    /// The reason code in `bytes`, when they hold a problem.
    static Optional<String> code(byte[] bytes) {
        try {
            return Optional.of(Fields.read(bytes, READ).text(TITLE, 64)).filter(Answer.Turned::isCode);
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
