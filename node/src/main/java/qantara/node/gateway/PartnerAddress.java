package qantara.node.gateway;

import java.net.URI;
import java.util.regex.Pattern;

/// Where a partner's door stands: `https://host:port`, nothing after it.
public record PartnerAddress(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("https://([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]{2,45}]):[0-9]{1,5}");

    public PartnerAddress {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not the address of a door");
        var port = URI.create(value).getPort();
        if (port < 1 || port > 65535) throw new IllegalArgumentException("a port lies between 1 and 65535");
    }

    /// The address of a route below `/qsx/1`.
    URI of(String route) {
        return URI.create(value + "/qsx/1/" + route);
    }
}
