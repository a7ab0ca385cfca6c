package qantara.ledger;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a log looked like at a moment: its name, its size and the root of its tree. Its text is that of C2SP
/// tlog-checkpoint.
///
/// @param origin the log's name, 1 to 100 letters, digits and `. / : -`
public record Checkpoint(String origin, long size, Hash root) {
    private static final Pattern ORIGIN = Pattern.compile("[A-Za-z0-9./:-]{1,100}");
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    public Checkpoint {
        if (!isOrigin(origin)) throw new IllegalArgumentException("not a log's name");
        if (size < 0) throw new IllegalArgumentException("a log has no fewer than 0 leaves");
    }

    static boolean isOrigin(String text) {
        return ORIGIN.matcher(text).matches();
    }

    /// The text that is signed: three lines.
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
    }

    /// The checkpoint whose text is exactly `text`.
    public static Optional<Checkpoint> parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != 4 || !isOrigin(lines[0]) || !SIZE.matcher(lines[1]).matches()) return Optional.empty();
        try {
            var root = new Hash(Base64.getDecoder().decode(lines[2]));
            var checkpoint = new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
            return Optional.of(checkpoint).filter(c -> c.text().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
