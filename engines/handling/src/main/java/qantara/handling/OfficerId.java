package qantara.handling;

import java.util.regex.Pattern;

/// A person in service, by an opaque identifier. It stands for the person, whatever accounts that person has.
///
/// @param text 1 to 40 small letters, digits and hyphens, holding no name
public record OfficerId(String text) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

    public OfficerId {
        if (!isId(text)) throw new IllegalArgumentException("not an officer's identifier");
    }

    /// Whether `text` has the form of an identifier.
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
