package qantara.node.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import qantara.node.store.Store;
import qantara.seal.ChannelId;

/// What the gateway does by itself once a minute: turns the keys, fetches the partners' cards, greets those not heard
/// of for a while, writes down how they were reached.
final class Rounds implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    /// A card is fetched daily; it holds prekeys for a fortnight.
    private static final Duration CARD_GOOD_FOR = Duration.ofDays(1);

    private static final Duration QUIET = Duration.ofMinutes(5);

    /// What both sides have is compared at the first contact after a start, and then so often.
    private static final Duration COMPARED_FOR = Duration.ofHours(1);

    private final Store store;
    private final Channels channels;
    private final Contacts contacts;
    private final Courier courier;
    private final Runnable keys;
    private final InstantSource clock;
    private final Map<ChannelId, Instant> fetched = new ConcurrentHashMap<>();
    private final Map<ChannelId, Instant> compared = new ConcurrentHashMap<>();
    private final Set<ChannelId> underWay = ConcurrentHashMap.newKeySet();
    private final Predicate<ChannelId> reached;

    /// @param keys turns our own keys
    /// @param reached compares with a partner whose door has answered; says whether it did
    Rounds(
            Store store,
            Channels channels,
            Contacts contacts,
            Courier courier,
            Runnable keys,
            InstantSource clock,
            Predicate<ChannelId> reached) {
        this.reached = reached;
        this.store = store;
        this.channels = channels;
        this.contacts = contacts;
        this.courier = courier;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            keys.run();
            store.read(channels::all).stream()
                    .filter(channel -> channel.state().keepsTouch())
                    .filter(channel -> underWay.add(channel.id()))
                    .forEach(channel -> Thread.ofPlatform()
                            .name("round-" + channel.id())
                            .daemon()
                            .start(() -> visit(channel)));
            contacts.keep(store);
        } catch (RuntimeException e) {
            log.error("a round of the gateway failed: {}", e.getClass().getSimpleName());
        }
    }

    private void visit(Channel channel) {
        try {
            touch(channel);
            compare(channel);
        } catch (RuntimeException e) {
            log.error(
                    "channel {}: a visit failed: {}", channel.id(), e.getClass().getSimpleName());
        } finally {
            underWay.remove(channel.id());
        }
    }

    /// Fetches the partner's card when ours is a day old, else greets the partner when it has been quiet.
    void touch(Channel channel) {
        var now = clock.instant();
        var last = fetched.getOrDefault(channel.id(), Instant.MIN);
        if (last.isBefore(now.minus(CARD_GOOD_FOR))) fetch(channel, now);
        else if (contacts.of(channel.id())
                .reached()
                .filter(reached -> reached.isAfter(now.minus(QUIET)))
                .isEmpty()) courier.greet(channel);
    }

    /// Compares what both have, when the partner answered a moment ago and an hour has passed.
    void compare(Channel channel) {
        var now = clock.instant();
        var contact = contacts.of(channel.id());
        var last = compared.getOrDefault(channel.id(), Instant.MIN);
        if (!channel.state().sendsLetters() || contact.failures() > 0) return;
        if (contact.reached().filter(at -> at.isAfter(now.minus(QUIET))).isEmpty()) return;
        if (last.isBefore(now.minus(COMPARED_FOR)) && reached.test(channel.id())) compared.put(channel.id(), now);
    }

    private void fetch(Channel channel, Instant now) {
        var reading = courier.card(channel);
        if (reading.isEmpty()) return;
        switch (reading.get()) {
            case CardReading.Genuine genuine -> {
                if (store.write(db -> channels.renew(db, channel.id(), genuine, now))) fetched.put(channel.id(), now);
                else log.warn("channel {}: its card is by other keys, or older than the one we have", channel.id());
            }
            case CardReading.Spoilt(var reason) -> log.warn("channel {}: its card is {}", channel.id(), reason);
        }
    }
}
