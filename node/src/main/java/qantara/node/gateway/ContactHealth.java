package qantara.node.gateway;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.node.chancery.ChannelHealth;
import qantara.node.store.Store;
import qantara.seal.ChannelId;
import qantara.seal.Digest;
import qantara.seal.Prekey;

/// Tells the partner card how a channel does: from the last attempts to reach the partner, what waits, and what the
/// partner's card and certificate say of their own end.
final class ContactHealth implements ChannelHealth {
    private final Store store;
    private final Channels channels;
    private final Contacts contacts;
    private final Passages passages;
    private final ObjectProvider<LetterBook> books;
    private final InstantSource clock;
    private final Map<ChannelId, Known> cards = new ConcurrentHashMap<>();

    /// @param books asked at each look, since the desk that keeps the letters stands on this room
    ContactHealth(
            Store store,
            Channels channels,
            Contacts contacts,
            Passages passages,
            ObjectProvider<LetterBook> books,
            InstantSource clock) {
        this.store = store;
        this.channels = channels;
        this.contacts = contacts;
        this.passages = passages;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public Health of(ChannelId channel) {
        return store.read(db -> of(db, channel));
    }

    /// The same, inside a reading that is under way.
    Health of(JdbcClient db, ChannelId id) {
        var contact = contacts.of(id);
        var state = contact.tried().isEmpty() ? State.UNTRIED : contact.failures() > 0 ? State.DOWN : State.UP;
        var queue = Optional.ofNullable(books.getIfAvailable())
                .map(book -> book.queue(db, id))
                .orElse(LetterBook.Queue.EMPTY);
        return new Health(
                state,
                contact.since(),
                standing(db, id),
                queue.waiting(),
                queue.oldest(),
                contact.offset(),
                contact.reached(),
                contact.came(),
                contact.refusal(),
                contact.refused(),
                prekeysUntil(db, id),
                contact.certificateUntil(),
                new SignetRows(db).past(id).stream().findFirst().map(PastSignet::followed));
    }

    private Standing standing(JdbcClient db, ChannelId id) {
        return channels.find(db, id)
                .flatMap(channel -> passages.outward(db, channel, clock.instant()))
                .map(ContactHealth::standing)
                .orElse(Standing.OPEN);
    }

    private static Standing standing(Barrier barrier) {
        return switch (barrier) {
            case PAUSED -> Standing.PAUSED;
            case SUSPENDED -> Standing.SUSPENDED;
            case REVOKED -> Standing.REVOKED;
            case NO_AGREEMENT -> Standing.NO_AGREEMENT;
            case KEY_DISTRUSTED -> Standing.KEY_DISTRUSTED;
        };
    }

    /// Until when the partner's card holds prekeys. A card is read once: its signatures cost milliseconds.
    private Optional<Instant> prekeysUntil(JdbcClient db, ChannelId id) {
        return channels.card(db, id).flatMap(bytes -> {
            var digest = Digest.of(bytes);
            var before = cards.get(id);
            if (before != null && before.digest.equals(digest)) return before.prekeysUntil;
            var known = new Known(digest, prekeysUntil(bytes));
            cards.put(id, known);
            return known.prekeysUntil;
        });
    }

    private record Known(Digest digest, Optional<Instant> prekeysUntil) {}

    private static Optional<Instant> prekeysUntil(byte[] card) {
        return CardForm.read(card) instanceof CardReading.Genuine genuine
                ? genuine.card().prekeys().stream().map(Prekey::until).max(Comparator.naturalOrder())
                : Optional.empty();
    }
}
