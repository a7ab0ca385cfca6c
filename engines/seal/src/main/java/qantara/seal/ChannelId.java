package qantara.seal;

import java.util.regex.Pattern;

/// Names the channel that two services opened by an agreement: 3 to 64 lower-case letters, digits and hyphens.
public record ChannelId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{2,63}");

    public ChannelId {
        if (!isId(value)) throw new IllegalArgumentException("not a channel id");
    }

    /// Whether `text` has the form of a channel id.
    public static boolean isId(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
