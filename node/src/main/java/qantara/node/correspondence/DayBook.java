package qantara.node.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Closings;
import qantara.exchange.Drawer;
import qantara.node.store.Micros;
import qantara.seal.ChannelId;
import qantara.seal.Closing;
import qantara.seal.Digest;
import qantara.seal.KeyRing;
import qantara.seal.Lane;
import qantara.seal.Malformed;
import qantara.seal.ServiceKeys;

/// The signed statements by which both sides of a lane close their days, kept for ever (docs/protocol/closings.md).
///
/// @param keys those the service signs with at that moment
record DayBook(Supplier<ServiceKeys> keys, KeyRing ring) {
    private static final Logger LOG = LoggerFactory.getLogger(DayBook.class);
    /// So many days back a day that is disputed is closed again.
    private static final int DAYS_BACK = 35;

    /// The days of a service whose keys stay the same.
    DayBook(ServiceKeys keys, KeyRing ring) {
        this(() -> keys, ring);
    }

    /// Closes yesterday, and anew each day that is disputed, if what is counted now was not stated before.
    ///
    /// @return the statements to send
    List<byte[]> close(JdbcClient db, Drawer drawer, Lane lane, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var days = new TreeMap<LocalDate, Optional<Kept>>();
        disputed(db, lane, today.minusDays(DAYS_BACK)).forEach(day -> days.put(day, find(db, lane, day, true)));
        days.put(today.minusDays(1), find(db, lane, today.minusDays(1), true));
        return days.entrySet().stream()
                .map(entry -> close(drawer, lane, entry.getKey(), now)
                        .filter(closing -> entry.getValue()
                                .filter(before -> before.says(closing))
                                .isEmpty()))
                .flatMap(Optional::stream)
                .map(closing -> keep(db, closing, true, closing.sign(keys.get())))
                .toList();
    }

    private Optional<Closing> close(Drawer drawer, Lane lane, LocalDate day, Instant now) {
        try {
            return Optional.of(
                    new Closings(keys.get().service()).close(drawer, lane, start(day), start(day.plusDays(1)), now));
        } catch (IllegalArgumentException tooMany) {
            LOG.warn("channel {}: the day {} holds too many letters to be closed", lane.channel(), day);
            return Optional.empty();
        }
    }

    /// Keeps what the partner states, if it states it about a lane of that channel, for itself, and signed it.
    void theirs(JdbcClient db, ChannelId channel, byte[] bytes) {
        try {
            var closing = Closing.verify(bytes, ring);
            if (!closing.lane().channel().equals(channel)
                    || closing.by().equals(keys.get().service())) return;
            if (!start(day(closing)).equals(closing.from())
                    || !start(day(closing).plusDays(1)).equals(closing.until())) return;
            keep(db, closing, false, bytes);
            find(db, closing.lane(), day(closing), true)
                    .filter(ours -> !ours.says(closing))
                    .ifPresent(ours -> LOG.warn(
                            "channel {}: the day {} is counted {} here and {} there",
                            channel,
                            day(closing),
                            ours.count,
                            closing.count()));
        } catch (Malformed unproven) {
            LOG.warn("channel {}: a closing that proves nothing: {}", channel, unproven.fault());
        }
    }

    /// The days of a channel that either side has closed, the latest first.
    static List<ClosedDay> of(JdbcClient db, ChannelId channel, int most) {
        return db.sql("""
                select day, channel, sender, reader,
                    max(case when ours = 1 then count end) as our_count, max(case when ours = 1 then root end) as our_root,
                    max(case when ours = 0 then count end) as their_count,
                    max(case when ours = 0 then root end) as their_root
                from letter_closing where channel = :channel
                group by day, channel, sender, reader order by day desc, sender limit :most""")
                .param("channel", channel.value())
                .param("most", most)
                .query(DayBook::closed)
                .list();
    }

    private static ClosedDay closed(ResultSet row, int number) throws SQLException {
        return new ClosedDay(
                LocalDate.ofEpochDay(row.getLong("day")),
                IncomingRows.lane(row),
                count(row, "our"),
                count(row, "their"));
    }

    private static Optional<ClosedDay.Count> count(ResultSet row, String whose) throws SQLException {
        var letters = row.getLong(whose + "_count");
        return Optional.ofNullable(row.getBytes(whose + "_root"))
                .map(root -> new ClosedDay.Count(letters, new Digest(root).toString()));
    }

    private record Kept(long count, Digest root) {
        boolean says(Closing closing) {
            return count == closing.count() && root.equals(closing.root());
        }
    }

    private static Optional<Kept> find(JdbcClient db, Lane lane, LocalDate day, boolean ours) {
        return OutgoingRows.lane(db.sql("""
                select count, root from letter_closing where channel = :channel and sender = :sender
                    and reader = :reader and day = :day and ours = :ours"""), lane)
                .param("day", day.toEpochDay())
                .param("ours", ours ? 1 : 0)
                .query((row, _) -> new Kept(row.getLong(1), new Digest(row.getBytes(2))))
                .optional();
    }

    private static List<LocalDate> disputed(JdbcClient db, Lane lane, LocalDate since) {
        return OutgoingRows.lane(db.sql("""
                select day from letter_closing where channel = :channel and sender = :sender and reader = :reader
                    and day >= :since group by day having count(distinct root) > 1"""), lane)
                .param("since", since.toEpochDay())
                .query((row, _) -> LocalDate.ofEpochDay(row.getLong(1)))
                .list();
    }

    private static byte[] keep(JdbcClient db, Closing closing, boolean ours, byte[] signed) {
        OutgoingRows.lane(db.sql("""
                insert into letter_closing(channel, sender, reader, day, ours, count, root, at, signed)
                values (:channel, :sender, :reader, :day, :ours, :count, :root, :at, :signed)
                on conflict(channel, sender, day, ours) do update set count = excluded.count, root = excluded.root,
                    at = excluded.at, signed = excluded.signed where excluded.at >= letter_closing.at"""), closing.lane())
                .param("day", day(closing).toEpochDay())
                .param("ours", ours ? 1 : 0)
                .param("count", closing.count())
                .param("root", closing.root().bytes())
                .param("at", Micros.of(closing.at()))
                .param("signed", signed)
                .update();
        return signed;
    }

    private static LocalDate day(Closing closing) {
        return LocalDate.ofInstant(closing.from(), ZoneOffset.UTC);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
