package qantara.node.gateway;

import java.time.InstantSource;
import java.util.Optional;
import qantara.node.store.Store;

/// Decides, request by request, whether a partner's node may have what it asks for. Nothing is remembered between two
/// requests: a channel suspended a moment ago is refused now, on a connection that is still open.
final class Gatekeeper {
    private final Store store;
    private final Channels channels;
    private final Contacts contacts;
    private final Passages passages;
    private final InstantSource clock;

    Gatekeeper(Store store, Channels channels, Contacts contacts, Passages passages, InstantSource clock) {
        this.store = store;
        this.channels = channels;
        this.contacts = contacts;
        this.passages = passages;
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
        contacts.came(route.channel(), visitor.expires(), clock.instant());
        return carries(route) ? bars(channel.get()) : Optional.empty();
    }

    /// Why no letter is taken on `channel` now; the partner keeps it, and brings it again.
    private Optional<Reply> bars(Channel channel) {
        var barrier = store.read(db -> passages.inward(db, channel, clock.instant()));
        return barrier.flatMap(why -> {
            contacts.turned(channel.id(), code(why), clock.instant());
            return refusal(code(why));
        });
    }

    private static String code(Barrier barrier) {
        return switch (barrier) {
            case PAUSED, SUSPENDED -> "CHANNEL_SUSPENDED";
            case REVOKED -> "NO_SUCH_CHANNEL";
            case NO_AGREEMENT -> "NO_AGREEMENT";
            case KEY_DISTRUSTED -> "KEY_DISTRUSTED";
        };
    }

    /// Whether it brings letters, or what belongs to them.
    private static boolean carries(Route route) {
        return switch (route) {
            case Route.Letter _, Route.Announce _, Route.Offset _, Route.Part _ -> true;
            case Route.Receipts _, Route.Comparison _, Route.Prekeys _, Route.Hello _ -> false;
        };
    }

    private static Optional<Reply> refusal(String code) {
        return Optional.of(Reply.problem(403, code));
    }
}
