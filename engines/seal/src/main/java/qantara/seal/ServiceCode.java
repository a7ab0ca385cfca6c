package qantara.seal;

import java.util.regex.Pattern;

/// A service as letters address it: a country and an abbreviation, such as `MA:DCI`.
///
/// @param value two capitals, a colon, 2 to 12 capitals, digits or hyphens
public record ServiceCode(String value) implements Comparable<ServiceCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}:[A-Z0-9-]{2,12}");

    public ServiceCode {
        if (!isCode(value)) throw new IllegalArgumentException("not a service code");
    }

    /// Whether `text` has the form of a service code.
    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(ServiceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
