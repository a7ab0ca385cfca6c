package qantara.bench;

import java.util.Set;
import java.util.function.Supplier;

/// One malformed request to a partner's door.
///
/// @param kind what is wrong with it, in a few words
/// @param route below `/qsx/1/`
/// @param body made when it is fired, the same each time
/// @param codes the reasons it may be refused for; empty when any reason will do
record Missile(String kind, String route, Supplier<byte[]> body, Set<String> codes) {
    Missile(String kind, String route, Supplier<byte[]> body) {
        this(kind, route, body, Set.of());
    }

    Missile(String kind, String route, byte[] body, String... codes) {
        this(kind, route, () -> body, Set.of(codes));
    }
}
