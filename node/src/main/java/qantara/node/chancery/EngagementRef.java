package qantara.node.chancery;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names an engagement on paper and in addresses: `EN-2026-0219`, the year it was recorded in and a running number.
public record EngagementRef(int year, int number) {
    private static final Pattern SHAPE = Pattern.compile("EN-(\\d{4})-(\\d{4,6})");

    public EngagementRef {
        if (year < 1000 || year > 9999 || number < 1 || number > 999_999)
            throw new IllegalArgumentException("not an engagement reference");
    }

    /// The reference written in `text`; empty when it is none.
    public static Optional<EngagementRef> of(String text) {
        var shape = SHAPE.matcher(text);
        if (!shape.matches() || Integer.parseInt(shape.group(1)) < 1000 || Integer.parseInt(shape.group(2)) < 1)
            return Optional.empty();
        return Optional.of(new EngagementRef(Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(2))));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "EN-%d-%04d", year, number);
    }
}
