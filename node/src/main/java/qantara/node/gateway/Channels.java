package qantara.node.gateway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;
import qantara.node.store.Micros;
import qantara.seal.ChannelId;
import qantara.seal.ServiceCode;

/// The channels this node has, each with the partner's node at its other end.
///
/// Every call takes `db`: whoever opens or suspends a channel does it in the transaction that keeps the act's audit
/// leaf. The door asks before each request, so a change bites at the next one.
public final class Channels {
    /// The columns of a [Channel]. The card is not among them: it is long, and every letter asks for its channel.
    private static final String CHANNEL =
            "select id, service, fingerprint, next_fingerprint, address, state from channel ";

    /// The channel of that name.
    public Optional<Channel> find(JdbcClient db, ChannelId id) {
        return db.sql(CHANNEL + "where id = :id")
                .param("id", id.value())
                .query(Channels::channel)
                .optional();
    }

    /// All channels, by name.
    public List<Channel> all(JdbcClient db) {
        return db.sql(CHANNEL + "order by id").query(Channels::channel).list();
    }

    /// Opens a channel to the service whose card two officers have compared, or renews what is known of it.
    public Introduction introduce(JdbcClient db, ServiceCode self, CardReading.Genuine reading, Instant now) {
        var card = reading.card();
        if (card.service().equals(self)) return new Introduction.Declined(Introduction.Reason.OWN_CARD);
        var id = name(self, card.service());
        var known = find(db, id);
        if (known.isEmpty()) {
            enter(db, id, reading, now);
            return new Introduction.Opened(id);
        }
        if (known.get().state() == ChannelState.REVOKED) return new Introduction.Declined(Introduction.Reason.REVOKED);
        return introduceAgain(db, id, reading, now);
    }

    private Introduction introduceAgain(JdbcClient db, ChannelId id, CardReading.Genuine reading, Instant now) {
        var card = reading.card();
        if (!isSignedAsKnown(db, id, card, now)) return new Introduction.Declined(Introduction.Reason.OTHER_KEYS);
        if (!renew(db, id, reading, now)) return new Introduction.Declined(Introduction.Reason.OLDER);
        db.sql("update channel set address = :address where id = :id")
                .param("address", card.address().value())
                .param("id", id.value())
                .update();
        return new Introduction.Renewed(id);
    }

    /// Takes a card by new keys, which two officers have compared, in place of the keys that were known.
    ///
    /// @return whether the card is later than the one we have
    boolean rekey(JdbcClient db, ChannelId id, CardReading.Genuine reading, Instant now) {
        var card = reading.card();
        return db.sql("""
                        update channel set signet = :signet, fingerprint = :fingerprint, next_fingerprint = :next,
                            address = :address, card = :card, issued = :issued, changed = :now
                        where id = :id and issued < :issued and state <> 'REVOKED'""")
                        .param("signet", card.signet().toBytes())
                        .param("fingerprint", card.certificate().hex())
                        .param("next", card.next().map(Fingerprint::hex).orElse(null))
                        .param("address", card.address().value())
                        .param("card", reading.bytes())
                        .param("issued", Micros.of(card.issued()))
                        .param("now", Micros.of(now))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// The name that both services give to the channel between them: `es-sirene--ma-dci`.
    public static ChannelId name(ServiceCode one, ServiceCode other) {
        var codes = new TreeSet<>(List.of(one, other));
        return new ChannelId(
                (codes.first() + "--" + codes.last()).toLowerCase(Locale.ROOT).replace(':', '-'));
    }

    private static void enter(JdbcClient db, ChannelId id, CardReading.Genuine reading, Instant now) {
        var card = reading.card();
        db.sql("""
                        insert into channel(id, service, signet, fingerprint, next_fingerprint, address, state, card,
                            issued, changed)
                        values (:id, :service, :signet, :fingerprint, :next, :address, 'OPEN', :card, :issued, :now)""")
                .param("id", id.value())
                .param("service", card.service().value())
                .param("signet", card.signet().toBytes())
                .param("fingerprint", card.certificate().hex())
                .param("next", card.next().map(Fingerprint::hex).orElse(null))
                .param("address", card.address().value())
                .param("card", reading.bytes())
                .param("issued", Micros.of(card.issued()))
                .param("now", Micros.of(now))
                .update();
    }

    /// Takes certificate and prekeys from a later card of the same service. The address stays: only an officer sends
    /// us to another place.
    ///
    /// @return whether the card is by the keys we know and is later than the one we have
    boolean renew(JdbcClient db, ChannelId id, CardReading.Genuine reading, Instant now) {
        var card = reading.card();
        return isSignedAsKnown(db, id, card, now)
                && !new Distrusts().isDistrusted(db, id, card.signet())
                && db.sql("""
                                update channel set fingerprint = :fingerprint, next_fingerprint = :next, card = :card,
                                    issued = :issued, changed = :now
                                where id = :id and issued <= :issued""")
                                .param("fingerprint", card.certificate().hex())
                                .param("next", card.next().map(Fingerprint::hex).orElse(null))
                                .param("card", reading.bytes())
                                .param("issued", Micros.of(card.issued()))
                                .param("now", Micros.of(now))
                                .param("id", id.value())
                                .update()
                        == 1;
    }

    private static boolean isSignedAsKnown(JdbcClient db, ChannelId id, PartnerCard card, Instant now) {
        return new SignetRows(db).isGood(id, card.signet(), now);
    }

    /// The partner's card as it was last taken; empty when there is no such channel.
    Optional<byte[]> card(JdbcClient db, ChannelId id) {
        return db.sql("select card from channel where id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /// What says whether the card and the signet of a channel are still those that were read: its row's times, the
    /// card's length, and how many signets came before.
    record Edition(ChannelId channel, ChannelState state, long issued, long changed, long length, long signets) {}

    /// The edition of the card of the channel to a service.
    Optional<Edition> edition(JdbcClient db, ServiceCode service) {
        return db.sql("""
                select id, state, issued, changed, length(card),
                    (select count(*) from channel_signet past where past.channel = channel.id)
                from channel where service = :service""")
                .param("service", service.value())
                .query((row, _) -> new Edition(
                        new ChannelId(row.getString(1)),
                        ChannelState.valueOf(row.getString(2)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)))
                .optional();
    }

    /// The channel to a service.
    public Optional<Channel> to(JdbcClient db, ServiceCode service) {
        return db.sql(CHANNEL + "where service = :service")
                .param("service", service.value())
                .query(Channels::channel)
                .optional();
    }

    /// Moves a channel to `state`. Nothing comes back from [ChannelState#REVOKED].
    ///
    /// @return whether there is such a channel and it moved
    public boolean move(JdbcClient db, ChannelId id, ChannelState state, Instant now) {
        return db.sql("update channel set state = :state, changed = :now where id = :id and state <> 'REVOKED'")
                        .param("state", state.name())
                        .param("now", Micros.of(now))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// Writes down who moved a channel, and why.
    void note(JdbcClient db, ChannelId id, OfficerId officer, String why, Instant now) {
        db.sql("update channel set moved_by = :by, moved = :now, why = :why where id = :id")
                .param("by", officer.text())
                .param("now", Micros.of(now))
                .param("why", why)
                .param("id", id.value())
                .update();
    }

    /// Who moved a channel to its state; empty while it is as it was opened.
    public Optional<StateNote> note(JdbcClient db, ChannelId id) {
        return db.sql("select moved_by, moved, why from channel where id = :id and moved is not null")
                .param("id", id.value())
                .query((row, _) -> new StateNote(
                        row.getString("moved_by"), Micros.instant(row.getLong("moved")), row.getString("why")))
                .optional();
    }

    /// Whether any channel that still keeps touch expects this certificate.
    boolean expects(JdbcClient db, Fingerprint shown) {
        return db.sql("""
                        select count(*) from channel
                        where (fingerprint = :shown or next_fingerprint = :shown) and state <> 'REVOKED'""").param("shown", shown.hex()).query(Integer.class).single() > 0;
    }

    private static Channel channel(ResultSet row, int number) throws SQLException {
        return new Channel(
                new ChannelId(row.getString("id")),
                new ServiceCode(row.getString("service")),
                new Fingerprint(row.getString("fingerprint")),
                Optional.ofNullable(row.getString("next_fingerprint")).map(Fingerprint::new),
                new PartnerAddress(row.getString("address")),
                ChannelState.valueOf(row.getString("state")));
    }
}
