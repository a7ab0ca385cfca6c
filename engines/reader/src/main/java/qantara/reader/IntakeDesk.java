package qantara.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Decides whether bytes are a text that can be read, and takes HTML apart.
final class IntakeDesk {
    private static final int HEAD = 4096;
    private static final List<String> SIGNS =
            List.of("<!doctype html", "<html", "<body", "<head", "<article", "<div", "<p>", "<p ", "<span", "<h1");
    private static final List<byte[]> OTHER_FORMATS = List.of(
            "%PDF-".getBytes(StandardCharsets.US_ASCII),
            "PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII),
            "{\\rtf".getBytes(StandardCharsets.US_ASCII));

    private IntakeDesk() {}

    static Intake take(byte[] bytes) {
        if (bytes.length > Intake.LARGEST) return refused(IntakeRefusal.TOO_LARGE);
        if (binary(bytes)) return refused(IntakeRefusal.BINARY);
        var text = decoded(bytes);
        if (text.isEmpty()) return refused(IntakeRefusal.NOT_UTF8);
        var article = html(text.get()) ? Html.article(text.get()) : Article.of(text.get());
        var words = article.text().codePoints().anyMatch(Character::isLetterOrDigit);
        return words ? new Intake.Taken(article) : refused(IntakeRefusal.EMPTY);
    }

    private static Intake refused(IntakeRefusal why) {
        return new Intake.Refused(why);
    }

    private static boolean binary(byte[] bytes) {
        for (var b : bytes) if (b == 0) return true;
        return OTHER_FORMATS.stream().anyMatch(format -> startsWith(bytes, format));
    }

    private static boolean startsWith(byte[] bytes, byte[] head) {
        if (bytes.length < head.length) return false;
        for (var i = 0; i < head.length; i++) if (bytes[i] != head[i]) return false;
        return true;
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean html(String text) {
        var head = text.substring(0, Math.min(HEAD, text.length())).strip().toLowerCase(Locale.ROOT);
        return head.startsWith("<") && SIGNS.stream().anyMatch(head::contains);
    }
}
