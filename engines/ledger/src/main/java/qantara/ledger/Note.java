package qantara.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A signed text (C2SP signed-note): the text, an empty line, and signature lines.
///
/// @param text with its last newline
/// @param lines the signature lines, at most 64
record Note(String text, List<String> lines) {
    private static final int LONGEST = 200_000;
    private static final int MOST = 64;
    /// An em dash and a space begin a signature line.
    private static final String MARK = "\u2014 ";

    static Optional<Note> parse(String note) {
        var end = note.lastIndexOf("\n\n");
        if (end < 0 || note.length() > LONGEST || !note.endsWith("\n")) return Optional.empty();
        var lines = note.substring(end + 2).split("\n");
        if (lines.length > MOST || !Arrays.stream(lines).allMatch(l -> l.startsWith(MARK))) return Optional.empty();
        return Optional.of(new Note(note.substring(0, end + 1), List.of(lines)));
    }

    static String line(VerifierKey key, byte[] signature) {
        var signed = Arrays.copyOf(key.id(), 4 + signature.length);
        System.arraycopy(signature, 0, signed, 4, signature.length);
        return MARK + key.name() + " " + Base64.getEncoder().encodeToString(signed) + "\n";
    }

    /// The bytes that `key` signed with, when one line is its own.
    Optional<byte[]> signature(VerifierKey key) {
        var start = MARK + key.name() + " ";
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .flatMap(line -> decoded(line.substring(start.length())).stream())
                .filter(signed -> signed.length > 4 && Arrays.equals(signed, 0, 4, key.id(), 0, 4))
                .map(signed -> Arrays.copyOfRange(signed, 4, signed.length))
                .findFirst();
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64.getBytes(UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
