package qantara.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Decides whether bytes are a text that can be read.
final class IntakeDesk {
    private IntakeDesk() {}

    static Intake take(byte[] bytes) {
        if (bytes.length > Intake.LARGEST) return new Intake.Refused(IntakeRefusal.TOO_LARGE);
        if (hasNul(bytes)) return new Intake.Refused(IntakeRefusal.BINARY);
        var text = decoded(bytes);
        if (text.isEmpty()) return new Intake.Refused(IntakeRefusal.NOT_UTF8);
        return text.get().codePoints().anyMatch(Character::isLetterOrDigit)
                ? new Intake.Taken(Article.of(text.get()))
                : new Intake.Refused(IntakeRefusal.EMPTY);
    }

    private static boolean hasNul(byte[] bytes) {
        for (var b : bytes) if (b == 0) return true;
        return false;
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
