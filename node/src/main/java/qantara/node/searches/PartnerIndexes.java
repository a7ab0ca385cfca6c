package qantara.node.searches;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.crosscheck.CheckRefusal;
import qantara.crosscheck.Commitment;
import qantara.crosscheck.Copying;
import qantara.crosscheck.Epoch;
import qantara.crosscheck.IndexCopy;
import qantara.crosscheck.Suite;
import qantara.crosscheck.Terms;
import qantara.handling.Purpose;
import qantara.handling.Service;
import qantara.node.store.Micros;
import qantara.node.store.Store;

/// What partners let this service ask: their offers and their indexes, as far as they have come.
final class PartnerIndexes {
    private final Service here;
    private final Map<Held, IndexCopy> copies = new ConcurrentHashMap<>();

    PartnerIndexes(Service here) {
        this.here = here;
    }

    private record Held(Service partner, Slip.Shelf shelf) {}

    /// What one partner lets this service ask.
    ///
    /// @param commitment the public half of its key, signed by the letter that brought it
    /// @param allowance subjects in 24 hours
    record Offer(
            Service partner,
            String agreement,
            Commitment commitment,
            List<Purpose> purposes,
            int allowance,
            Instant at) {
        Suite suite() {
            return commitment.suite();
        }

        Epoch epoch() {
            return commitment.epoch();
        }
    }

    /// Whether an offer is one that may be kept: its epoch of at most thirty days, its key a point's encoding.
    boolean isSound(Service partner, Slip.Offered offer) {
        try {
            commitment(offer.suite(), offer.epoch(), offer.from(), offer.until(), offer.element());
            offer.purposes().forEach(Purpose::valueOf);
            new Terms(offer.agreement(), offer.epoch(), qantara.crosscheck.Tier.IDENTIFIER, "CHECK");
            return true;
        } catch (IllegalArgumentException unsound) {
            return false;
        }
    }

    private Commitment commitment(int suite, long epoch, Instant from, Instant until, byte[] element) {
        return new Commitment(OfferingRows.suite(suite), here.code(), new Epoch(epoch, from, until), element);
    }

    void keep(JdbcClient db, Service partner, Slip.Offered offer, Instant now) {
        db.sql("""
                insert into partner_offer(partner, agreement, epoch, suite, element, begins, ends, purposes, allowance,
                    withdrawn, at)
                values (:partner, :agreement, :epoch, :suite, :element, :begins, :ends, :purposes, :allowance, 0, :at)
                on conflict do nothing""")
                .param("partner", partner.code())
                .param("agreement", offer.agreement())
                .param("epoch", offer.epoch())
                .param("suite", offer.suite())
                .param("element", offer.element())
                .param("begins", Micros.of(offer.from()))
                .param("ends", Micros.of(offer.until()))
                .param("purposes", String.join(" ", offer.purposes()))
                .param("allowance", offer.allowance())
                .param("at", Micros.of(now))
                .update();
    }

    void withdraw(JdbcClient db, Service partner, Slip.Withdrawn slip) {
        for (var sql : List.of(
                "update partner_offer set withdrawn = 1 where partner = :p and agreement = :a and epoch = :e",
                "delete from partner_part where partner = :p and agreement = :a and epoch = :e"))
            db.sql(sql)
                    .param("p", partner.code())
                    .param("a", slip.agreement())
                    .param("e", slip.epoch())
                    .update();
        copies.keySet()
                .removeIf(held -> held.partner().equals(partner)
                        && held.shelf().agreement().equals(slip.agreement()));
    }

    void keep(JdbcClient db, Service partner, Slip.Piece piece, Instant now) {
        part(db, partner, piece.shelf(), 0, piece.piece(), piece.pieces(), piece.content(), now);
    }

    void keep(JdbcClient db, Service partner, Slip.Changes changes, Instant now) {
        for (var one : changes.changes()) part(db, partner, one.shelf(), one.sequence(), 0, 1, one.content(), now);
    }

    private static void part(
            JdbcClient db,
            Service partner,
            Slip.Shelf shelf,
            long sequence,
            int piece,
            int pieces,
            byte[] content,
            Instant now) {
        bound(db.sql("""
                        insert into partner_part(partner, agreement, epoch, purpose, tier, sequence, piece, pieces,
                            content, at)
                        values (:partner, :agreement, :epoch, :purpose, :tier, :sequence, :piece, :pieces, :content,
                            :at)
                        on conflict do nothing"""), partner, shelf)
                .param("sequence", sequence)
                .param("piece", piece)
                .param("pieces", pieces)
                .param("content", content)
                .param("at", Micros.of(now))
                .update();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, Service partner, Slip.Shelf shelf) {
        return sql.param("partner", partner.code())
                .param("agreement", shelf.agreement())
                .param("epoch", shelf.epoch())
                .param("purpose", shelf.purpose())
                .param("tier", shelf.tier().name());
    }

    /// Lets go of the indexes of keys that are over.
    void forget(Store store, Instant now) {
        store.write(db -> db.sql("""
                        delete from partner_part where exists (
                            select 1 from partner_offer o
                            where o.partner = partner_part.partner and o.agreement = partner_part.agreement
                                and o.epoch = partner_part.epoch and o.ends <= :now)""").param("now", Micros.of(now)).update());
    }

    /// Whether a partner has offered that shelf.
    boolean isOffered(JdbcClient db, Service partner, Slip.Shelf shelf) {
        return offers(db, partner).stream()
                .anyMatch(offer -> offer.agreement().equals(shelf.agreement())
                        && offer.epoch().number() == shelf.epoch()
                        && offer.purposes().stream()
                                .anyMatch(purpose -> purpose.name().equals(shelf.purpose())));
    }

    /// What a partner offers and has not taken back, the latest first.
    List<Offer> offers(JdbcClient db, Service partner) {
        return db.sql("select * from partner_offer where partner = :partner and withdrawn = 0 order by epoch desc")
                .param("partner", partner.code())
                .query(this::offer)
                .list();
    }

    List<Offer> all(JdbcClient db) {
        return db.sql("select * from partner_offer where withdrawn = 0 order by partner, agreement, epoch desc")
                .query(this::offer)
                .list();
    }

    private Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                new Service(row.getString("partner")),
                row.getString("agreement"),
                commitment(
                        row.getInt("suite"),
                        row.getLong("epoch"),
                        Micros.instant(row.getLong("begins")),
                        Micros.instant(row.getLong("ends")),
                        row.getBytes("element")),
                Arrays.stream(row.getString("purposes").split(" "))
                        .map(Purpose::valueOf)
                        .toList(),
                row.getInt("allowance"),
                Micros.instant(row.getLong("at")));
    }

    private record Part(long sequence, int pieces, byte[] content, Instant at) {}

    /// A partner's index as far as it has come without a gap, and when it changed last; empty until it is whole.
    Optional<Aged> copy(JdbcClient db, Offer offer, Slip.Shelf shelf) {
        var last = latest(db, offer.partner(), shelf);
        var known = copies.get(new Held(offer.partner(), shelf));
        if (known != null && known.sequence() == last.sequence()) return Optional.of(new Aged(known, last.at()));
        return switch (built(offer, shelf, parts(db, offer.partner(), shelf))) {
            case Building.Whole(var copy) -> {
                copies.put(new Held(offer.partner(), shelf), copy);
                yield Optional.of(new Aged(copy, last.at()));
            }
            case Building.Coming _, Building.Unfit _ -> Optional.empty();
        };
    }

    /// Why the index that came is not looked into; empty while it is on its way, or when it fits.
    Optional<CheckRefusal> unfit(JdbcClient db, Offer offer, Slip.Shelf shelf) {
        return switch (built(offer, shelf, parts(db, offer.partner(), shelf))) {
            case Building.Unfit(var why) -> Optional.of(why);
            case Building.Coming _, Building.Whole _ -> Optional.empty();
        };
    }

    /// What its pieces make.
    private sealed interface Building {
        record Whole(IndexCopy copy) implements Building {}

        record Coming() implements Building {}

        record Unfit(CheckRefusal why) implements Building {}
    }

    /// An index and the moment of its last change.
    record Aged(IndexCopy copy, Instant at) {}

    private static Building built(Offer offer, Slip.Shelf shelf, Map<Long, List<Part>> parts) {
        var base = parts.getOrDefault(0L, List.of());
        if (base.isEmpty() || base.size() < base.getFirst().pieces()) return new Building.Coming();
        var terms = new Terms(shelf.agreement(), shelf.epoch(), shelf.tier(), shelf.purpose());
        var copying = IndexCopy.of(joined(base), offer.suite(), terms);
        for (var next = 1L; copying instanceof Copying.Held(var copy) && parts.containsKey(next); next++) {
            var changed = copy.with(joined(parts.getOrDefault(next, List.of())));
            if (changed instanceof Copying.Refused) return new Building.Whole(copy);
            copying = changed;
        }
        return switch (copying) {
            case Copying.Held(var copy) -> new Building.Whole(copy);
            case Copying.Refused(var why) -> new Building.Unfit(why);
        };
    }

    private static byte[] joined(List<Part> pieces) {
        var joined = new ByteArrayOutputStream();
        pieces.forEach(piece -> joined.writeBytes(piece.content()));
        return joined.toByteArray();
    }

    private static Part latest(JdbcClient db, Service partner, Slip.Shelf shelf) {
        return bound(db.sql("""
                        select coalesce(max(sequence), -1) sequence, coalesce(max(at), 0) at from partner_part
                        where partner = :partner and agreement = :agreement and epoch = :epoch and purpose = :purpose
                            and tier = :tier"""), partner, shelf)
                .query((row, _) -> new Part(row.getLong("sequence"), 0, new byte[0], Micros.instant(row.getLong("at"))))
                .single();
    }

    private static Map<Long, List<Part>> parts(JdbcClient db, Service partner, Slip.Shelf shelf) {
        var parts = new HashMap<Long, List<Part>>();
        bound(db.sql("""
                        select sequence, pieces, content, at from partner_part where partner = :partner
                            and agreement = :agreement and epoch = :epoch and purpose = :purpose and tier = :tier
                        order by sequence, piece"""), partner, shelf)
                .query((row, _) -> new Part(
                        row.getLong("sequence"),
                        row.getInt("pieces"),
                        row.getBytes("content"),
                        Micros.instant(row.getLong("at"))))
                .list()
                .forEach(part -> parts.computeIfAbsent(part.sequence(), _ -> new java.util.ArrayList<>())
                        .add(part));
        return parts;
    }
}
