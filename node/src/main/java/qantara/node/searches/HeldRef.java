package qantara.node.searches;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names a person on file in the house: `HP-2026-00012`, the year of the entry and a running number. It says nothing
/// about the person, and partners never see it.
public record HeldRef(int year, int number) {
    private static final Pattern SHAPE = Pattern.compile("HP-([1-9]\\d{3})-(\\d{5,9})");

    public HeldRef {
        if (year < 1000 || year > 9999 || number < 1) throw new IllegalArgumentException("not a file's reference");
    }

    /// The reference written in `text`; empty when it is none.
    public static Optional<HeldRef> of(String text) {
        var shape = SHAPE.matcher(text);
        if (!shape.matches() || Integer.parseInt(shape.group(2)) < 1) return Optional.empty();
        return Optional.of(new HeldRef(Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(2))));
    }

    /// Its page.
    public String href() {
        return "/searches/held/" + this;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "HP-%d-%05d", year, number);
    }
}
