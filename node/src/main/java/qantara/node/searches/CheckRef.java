package qantara.node.searches;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names a cross-check in the house: `XC-2026-0087`, the year and a running number.
public record CheckRef(int year, int number) {
    private static final Pattern SHAPE = Pattern.compile("XC-([1-9]\\d{3})-(\\d{4,9})");

    public CheckRef {
        if (year < 1000 || year > 9999 || number < 1) throw new IllegalArgumentException("not a check's reference");
    }

    /// The reference written in `text`; empty when it is none.
    public static Optional<CheckRef> of(String text) {
        var shape = SHAPE.matcher(text);
        if (!shape.matches() || Integer.parseInt(shape.group(2)) < 1) return Optional.empty();
        return Optional.of(new CheckRef(Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(2))));
    }

    /// Its page.
    public String href() {
        return "/searches/" + this;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "XC-%d-%04d", year, number);
    }
}
