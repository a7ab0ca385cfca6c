package qantara.node.press;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names a text on the reader's desk: `RD-2026-0144`, the year it came in and a running number.
public record ProofRef(int year, int number) {
    private static final Pattern SHAPE = Pattern.compile("RD-([1-9]\\d{3})-(\\d{4,6})");

    public ProofRef {
        if (year < 1000 || year > 9999 || number < 1 || number > 999_999)
            throw new IllegalArgumentException("not a reading's reference");
    }

    /// The reference written in `text`; empty when it is none.
    public static Optional<ProofRef> of(String text) {
        var shape = SHAPE.matcher(text);
        if (!shape.matches() || Integer.parseInt(shape.group(2)) < 1) return Optional.empty();
        return Optional.of(new ProofRef(Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(2))));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "RD-%d-%04d", year, number);
    }
}
