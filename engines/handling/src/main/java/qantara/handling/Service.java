package qantara.handling;

import java.util.regex.Pattern;

/// A service that takes part in cooperation, by its code: a country and an abbreviation, such as `MA:DCI`.
///
/// @param code two capitals, a colon, 2 to 12 capitals, digits or hyphens
public record Service(String code) implements Comparable<Service> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}:[A-Z0-9-]{2,12}");

    public Service {
        if (!isCode(code)) throw new IllegalArgumentException("not a service code");
    }

    /// Whether `text` has the form of a service code.
    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    /// The country's two-letter code.
    public String country() {
        return code.substring(0, 2);
    }

    @Override
    public int compareTo(Service other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
