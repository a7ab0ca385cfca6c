package qantara.node.correspondence;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names an exchange on paper and in addresses: `QN-2026-00012`, the year it began here and a running number. Each
/// node has its own; the partner's is another.
public record ThreadRef(int year, int number) {
    private static final Pattern SHAPE = Pattern.compile("QN-(\\d{4})-(\\d{5,7})");

    public ThreadRef {
        if (year < 1000 || year > 9999 || number < 1 || number > 9_999_999)
            throw new IllegalArgumentException("not an exchange's reference");
    }

    /// The reference written in `text`; empty when it is none.
    public static Optional<ThreadRef> of(String text) {
        var shape = SHAPE.matcher(text);
        if (!shape.matches() || Integer.parseInt(shape.group(1)) < 1000 || Integer.parseInt(shape.group(2)) < 1)
            return Optional.empty();
        return Optional.of(new ThreadRef(Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(2))));
    }

    /// Its page.
    public String href() {
        return "/exchange/" + this;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "QN-%d-%05d", year, number);
    }
}
