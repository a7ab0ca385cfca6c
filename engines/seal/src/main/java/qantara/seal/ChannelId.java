package qantara.seal;

import java.util.regex.Pattern;

/// Names the channel that two services opened by an agreement: 3 to 64 lower-case letters, digits and hyphens.
public record ChannelId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{2,63}");

    public ChannelId {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a channel id");
    }
}
