package qantara.bench;

import java.util.Set;

/// One malformed request to a partner's door.
///
/// @param kind what is wrong with it, in a few words
/// @param route below `/qsx/1/`
/// @param codes the reasons it may be refused for; empty when any reason will do
record Missile(String kind, String route, byte[] body, Set<String> codes) {
    Missile(String kind, String route, byte[] body, String... codes) {
        this(kind, route, body, Set.of(codes));
    }
}
