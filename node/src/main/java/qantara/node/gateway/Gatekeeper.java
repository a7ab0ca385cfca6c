package qantara.node.gateway;

import java.time.InstantSource;
import java.util.Optional;
import qantara.node.store.Store;

/// Decides, request by request, whether a partner's node may have what it asks for. Nothing is remembered between two
/// requests: a channel suspended a moment ago is refused now, on a connection that is still open.
final class Gatekeeper {
    private final Store store;
    private final Channels channels;
    private final InstantSource clock;

    Gatekeeper(Store store, Channels channels, InstantSource clock) {
        this.store = store;
        this.channels = channels;
        this.clock = clock;
    }

    /// Whether any channel expects this certificate: what the handshake asks.
    boolean knows(Fingerprint shown) {
        return store.read(db -> channels.expects(db, shown));
    }

    /// The reason why the node that showed `certificate` may not have `route`; empty when it may.
    ///
    /// A channel that is not there and a channel of somebody else are refused alike: a partner does not learn who
    /// our other partners are.
    Optional<Reply> refuses(Visitor visitor, Route route) {
        if (clock.instant().isAfter(visitor.expires())) return refusal("CERTIFICATE_EXPIRED");
        var channel = store.read(db -> channels.find(db, route.channel()))
                .filter(found -> found.isShownBy(visitor.fingerprint()))
                .filter(found -> found.state().keepsTouch());
        if (channel.isEmpty()) return refusal("NO_SUCH_CHANNEL");
        if (carries(route) && !channel.get().state().takesLetters()) return refusal("CHANNEL_SUSPENDED");
        return Optional.empty();
    }

    /// Whether it brings letters, or what belongs to them.
    private static boolean carries(Route route) {
        return switch (route) {
            case Route.Letter _, Route.Announce _, Route.Offset _, Route.Part _ -> true;
            case Route.Receipts _, Route.Prekeys _, Route.Hello _ -> false;
        };
    }

    private static Optional<Reply> refusal(String code) {
        return Optional.of(Reply.problem(403, code));
    }
}
