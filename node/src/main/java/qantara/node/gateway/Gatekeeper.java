package qantara.node.gateway;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        var found = store.read(db -> look(db, visitor, route));
        if (found.isEmpty()) return refusal("NO_SUCH_CHANNEL");
        contacts.came(route.channel(), visitor.expires(), clock.instant());
        return found.get().barrier.flatMap(why -> {
            contacts.turned(route.channel(), code(why), clock.instant());
            return refusal(code(why));
        });
    }

    /// What stands at the other end of a channel.
    ///
    /// @param barrier why no letter is taken on it now; the partner keeps it, and brings it again
    private record Found(Optional<Barrier> barrier) {}

    private Optional<Found> look(JdbcClient db, Visitor visitor, Route route) {
        return channels.find(db, route.channel())
                .filter(channel -> channel.isShownBy(visitor.fingerprint()))
                .filter(channel -> channel.state().keepsTouch())
                .map(channel ->
                        new Found(carries(route) ? passages.inward(db, channel, clock.instant()) : Optional.empty()));
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
