package qantara.node.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import qantara.exchange.Outgoing;
import qantara.exchange.Progress;
import qantara.node.store.Micros;
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.MessageId;
import qantara.seal.Place;

/// Letters on their way, as rows. `number` counts them in the order in which they were kept.
record OutgoingRows(JdbcClient db) {
    private static final String LETTERS = SheetRows.of("letter_out");

    void keep(Outgoing letter) {
        var insert = db.sql("""
                insert into letter_out(id, number, channel, sender, reader, incarnation, seq, previous, letter, signed,
                    expires, progress, code, attempts, unopened, next, kept, receipt, handled)
                values (:id, (select coalesce(max(number), 0) + 1 from letter_out), :channel, :sender, :reader,
                    :incarnation, :seq, :previous, :letter, :signed, :expires, :progress,
                    :code, :attempts, :unopened, :next, :kept, :receipt, :handled)""")
                .param("incarnation", letter.place().incarnation())
                .param("seq", letter.place().seq())
                .param("previous", letter.place().previous().bytes())
                .param("letter", letter.letter().bytes())
                .param("signed", letter.signed())
                .param("expires", Micros.of(letter.expires()))
                .param("kept", Micros.of(letter.kept()));
        try {
            state(lane(insert, letter.lane()), letter).update();
        } catch (DuplicateKeyException e) {
            throw new IllegalStateException("the letter's id or place is taken", e);
        }
    }

    void change(Outgoing letter) {
        var update = db.sql("""
                update letter_out set progress = :progress, code = :code, attempts = :attempts, unopened = :unopened, next = :next, receipt = :receipt,
                    handled = :handled
                where id = :id""");
        if (state(update, letter).update() == 0) throw new IllegalStateException("no such letter");
    }

    private StatementSpec state(StatementSpec statement, Outgoing letter) {
        return statement
                .param("id", letter.id().toString())
                .param("progress", letter.progress().name())
                .param("code", letter.code().orElse(null))
                .param("attempts", letter.attempts())
                .param("unopened", letter.unopened())
                .param("next", Micros.of(letter.next()))
                .param("receipt", new SheetRows(db).stored(letter.receipt()).orElse(null))
                .param("handled", letter.handled().orElse(null));
    }

    static StatementSpec lane(StatementSpec statement, Lane lane) {
        return statement
                .param("channel", lane.channel().value())
                .param("sender", lane.from().value())
                .param("reader", lane.to().value());
    }

    Optional<Outgoing> find(MessageId id) {
        return db.sql(LETTERS + "where id = :id")
                .param("id", id.toString())
                .query(OutgoingRows::letter)
                .optional();
    }

    /// The letter if it is under way. Most are not any more: their rows are not read.
    Optional<Outgoing> underWay(MessageId id) {
        return db.sql(LETTERS + "where id = :id and progress in ('WAITING', 'AGAIN', 'UNDELIVERED')")
                .param("id", id.toString())
                .query(OutgoingRows::letter)
                .optional();
    }

    Optional<Progress> progress(MessageId id) {
        return db.sql("select progress from letter_out where id = :id")
                .param("id", id.toString())
                .query((row, _) -> Progress.valueOf(row.getString(1)))
                .optional();
    }

    /// The place behind the last letter of that incarnation.
    Optional<Place> behindLast(Lane lane, long incarnation) {
        return lane(db.sql("""
                select seq, letter from letter_out where channel = :channel and sender = :sender and reader = :reader
                    and incarnation = :incarnation order by seq desc limit 1"""), lane)
                .param("incarnation", incarnation)
                .query((row, _) -> new Place(incarnation, row.getLong(1) + 1, new Digest(row.getBytes(2))))
                .optional();
    }

    /// How many letters were kept since the oldest of `lane` that is under way: never fewer than are under way in it.
    /// Answered from indexes alone, in which the reader is not named: a channel has one at its other end.
    long spread(Lane lane) {
        return db.sql("""
                select coalesce((select max(number) from letter_out) + 1 - (select min(number) from letter_out
                    where channel = :channel and sender = :sender
                        and progress in ('WAITING', 'AGAIN', 'UNDELIVERED')), 0)""")
                .param("channel", lane.channel().value())
                .param("sender", lane.from().value())
                .query(Long.class)
                .single();
    }

    Optional<Outgoing> last(Lane lane) {
        return lane(db.sql(LETTERS + """
                where channel = :channel and sender = :sender and reader = :reader
                order by number desc limit 1"""), lane).query(OutgoingRows::letter).optional();
    }

    Optional<Outgoing> last(Lane lane, long incarnation) {
        return lane(db.sql(LETTERS + """
                where channel = :channel and sender = :sender and reader = :reader
                    and incarnation = :incarnation order by seq desc limit 1"""), lane)
                .param("incarnation", incarnation)
                .query(OutgoingRows::letter)
                .optional();
    }

    Optional<Outgoing> find(Lane lane, long incarnation, long seq) {
        return lane(db.sql(LETTERS + """
                where channel = :channel and sender = :sender and reader = :reader
                    and incarnation = :incarnation and seq = :seq"""), lane)
                .param("incarnation", incarnation)
                .param("seq", seq)
                .query(OutgoingRows::letter)
                .optional();
    }

    Optional<Digest> digest(Lane lane, long incarnation, long seq) {
        return lane(db.sql("""
                select letter from letter_out where channel = :channel and sender = :sender and reader = :reader
                    and incarnation = :incarnation and seq = :seq"""), lane)
                .param("incarnation", incarnation)
                .param("seq", seq)
                .query((row, _) -> new Digest(row.getBytes(1)))
                .optional();
    }

    void hasten(MessageId id) {
        var changed = db.sql("update letter_out set haste = 1 where id = :id")
                .param("id", id.toString())
                .update();
        if (changed != 1) throw new IllegalStateException("no such letter");
    }

    /// First those in haste, then the others.
    List<Outgoing> due(Lane lane, Instant now, int most) {
        var due = new ArrayList<>(due(lane, 1, "letter_out_haste", now, most));
        if (due.size() < most) due.addAll(due(lane, 0, "letter_out_under_way", now, most - due.size()));
        return due;
    }

    /// A letter whose attachments are still on their way is not due, unless its time is over.
    ///
    /// @param index to be walked in the order of numbers: sorting would read all that wait, texts and all
    private List<Outgoing> due(Lane lane, int haste, String index, Instant now, int most) {
        return lane(db.sql(LETTERS + """
                indexed by %s
                where channel = :channel and sender = :sender and reader = :reader and haste = %d
                    and progress in ('WAITING', 'AGAIN', 'UNDELIVERED') and next <= :now
                    and (expires <= :now or not %s)
                order by number limit :most""".formatted(index, haste, Enclosures.AWAITED)), lane)
                .param("now", Micros.of(now))
                .param("most", most)
                .query(OutgoingRows::letter)
                .list();
    }

    /// The letters of `lane` that were kept in that time, the oldest first, `most` at most.
    ///
    /// @param all those that the partner has, too
    List<Outgoing> between(Lane lane, Instant since, Instant until, boolean all, int most) {
        return lane(db.sql("""
                select * from letter_out where channel = :channel and sender = :sender and reader = :reader
                    and kept >= :since and kept < :until and (:all = 1 or progress in ('WAITING', 'AGAIN'))
                order by number limit :most"""), lane)
                .param("since", Micros.of(since))
                .param("until", Micros.of(until))
                .param("all", all ? 1 : 0)
                .param("most", most)
                .query(OutgoingRows::letter)
                .list();
    }

    int waiting(Lane lane) {
        return lane(db.sql("""
                select count(*) from letter_out where channel = :channel and sender = :sender and reader = :reader
                    and progress in ('WAITING', 'AGAIN', 'UNDELIVERED')"""), lane).query(Integer.class).single();
    }

    void wake(Lane lane, Instant now) {
        lane(db.sql("""
                update letter_out set next = :now where channel = :channel and sender = :sender and reader = :reader
                    and progress in ('WAITING', 'AGAIN', 'UNDELIVERED') and next > :now"""), lane).param("now", Micros.of(now)).update();
    }

    /// The lanes in which something is under way, each with the moment its first is due. Found lane by lane in the
    /// index: however many letters wait, they are not walked over.
    Map<Lane, Instant> lanes() {
        var lanes = new LinkedHashMap<Lane, Instant>();
        for (var lane = laneBehind("", "", ""); lane.isPresent(); lane = laneBehind(lane.get())) {
            var found = lane.get();
            first(found).ifPresent(due -> lanes.put(found, due));
        }
        return lanes;
    }

    private Optional<Lane> laneBehind(Lane lane) {
        return laneBehind(lane.channel().value(), lane.from().value(), lane.to().value());
    }

    private Optional<Lane> laneBehind(String channel, String sender, String reader) {
        return db.sql("""
                select channel, sender, reader from letter_out indexed by letter_out_due
                where progress in ('WAITING', 'AGAIN', 'UNDELIVERED')
                    and (channel, sender, reader) > (:channel, :sender, :reader)
                order by channel, sender, reader limit 1""")
                .param("channel", channel)
                .param("sender", sender)
                .param("reader", reader)
                .query((row, _) -> IncomingRows.lane(row))
                .optional();
    }

    /// When the first is due; one whose attachments are still on their way is when its time is over.
    private Optional<Instant> first(Lane lane) {
        return lane(db.sql("""
                select min(at) from (
                    select * from (select next as at from letter_out l
                        where channel = :channel and sender = :sender and reader = :reader
                            and progress in ('WAITING', 'AGAIN', 'UNDELIVERED') and not %s order by next limit 1) as due
                    union all
                    select l.expires from exchange_attachment a cross join letter_out l
                        where a.state = 'WAITING' and l.id = a.letter and l.channel = :channel and l.sender = :sender
                            and l.reader = :reader and l.progress in ('WAITING', 'AGAIN', 'UNDELIVERED')) as first""".formatted(Enclosures.AWAITED)), lane)
                .query(Long.class)
                .optional()
                .map(Micros::instant);
    }

    private static Outgoing letter(ResultSet row, int number) throws SQLException {
        return new Outgoing(
                id(row),
                IncomingRows.lane(row),
                place(row),
                new Digest(row.getBytes("letter")),
                row.getBytes("signed"),
                Micros.instant(row.getLong("expires")),
                Progress.valueOf(row.getString("progress")),
                Optional.ofNullable(row.getString("code")),
                row.getInt("attempts"),
                row.getInt("unopened"),
                Micros.instant(row.getLong("next")),
                Micros.instant(row.getLong("kept")),
                SheetRows.receipt(row),
                Optional.ofNullable(row.getBytes("handled")));
    }

    static MessageId id(ResultSet row) throws SQLException {
        return new MessageId(UUID.fromString(row.getString("id")));
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(row.getLong("incarnation"), row.getLong("seq"), new Digest(row.getBytes("previous")));
    }
}
