package qantara.node.searches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.crosscheck.Epoch;
import qantara.crosscheck.Suite;
import qantara.handling.OfficerId;
import qantara.handling.Purpose;
import qantara.handling.Service;
import qantara.node.store.Micros;

/// What partners are let ask, as rows, with this node's own copies of what was shipped.
record OfferingRows(JdbcClient db) {
    void add(Offering offering) {
        db.sql("""
                insert into offering(partner, agreement, epoch, suite, keys, seed, begins, ends, purposes, officer, state,
                    prepared, persons, opened)
                values (:partner, :agreement, :epoch, :suite, :keys, :seed, :begins, :ends, :purposes, :officer, :state, 0, 0,
                    :opened)""")
                .param("partner", offering.partner().code())
                .param("agreement", offering.agreement())
                .param("epoch", offering.epoch().number())
                .param("suite", offering.suite().code())
                .param("keys", offering.keys())
                .param("seed", offering.seed().orElseThrow())
                .param("begins", Micros.of(offering.epoch().from()))
                .param("ends", Micros.of(offering.epoch().until()))
                .param("purposes", text(offering.purposes()))
                .param("officer", offering.officer().text())
                .param("state", offering.state().name())
                .param("opened", Micros.of(offering.opened()))
                .update();
    }

    static String text(Set<Purpose> purposes) {
        return purposes.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    static Set<Purpose> purposes(String text) {
        return Arrays.stream(text.split(" ")).map(Purpose::valueOf).collect(Collectors.toSet());
    }

    long nextEpoch(String agreement) {
        return db.sql("select coalesce(max(epoch), 0) + 1 from offering where agreement = :agreement")
                .param("agreement", agreement)
                .query(Long.class)
                .single();
    }

    List<Offering> all() {
        return db.sql("select * from offering order by opened desc limit 100")
                .query(OfferingRows::offering)
                .list();
    }

    List<Offering> in(Offering.State state) {
        return db.sql("select * from offering where state = :state order by opened")
                .param("state", state.name())
                .query(OfferingRows::offering)
                .list();
    }

    Optional<Offering> find(String agreement, long epoch) {
        return db.sql("select * from offering where agreement = :agreement and epoch = :epoch")
                .param("agreement", agreement)
                .param("epoch", epoch)
                .query(OfferingRows::offering)
                .optional();
    }

    void progress(Offering offering, int prepared, int persons) {
        db.sql("update offering set prepared = :prepared, persons = :persons where agreement = :a and epoch = :e")
                .param("prepared", prepared)
                .param("persons", persons)
                .param("a", offering.agreement())
                .param("e", offering.epoch().number())
                .update();
    }

    void open(Offering offering) {
        move(offering, Offering.State.OPEN);
    }

    private void move(Offering offering, Offering.State state) {
        db.sql("update offering set state = :state where agreement = :a and epoch = :e")
                .param("state", state.name())
                .param("a", offering.agreement())
                .param("e", offering.epoch().number())
                .update();
    }

    /// Ends it: the key is destroyed and its indexes go.
    void end(Offering offering, Offering.State state) {
        move(offering, state);
        for (var sql : List.of(
                "update offering set seed = null where agreement = :a and epoch = :e",
                "delete from offered_part where agreement = :a and epoch = :e",
                "delete from offered_person where agreement = :a and epoch = :e"))
            db.sql(sql)
                    .param("a", offering.agreement())
                    .param("e", offering.epoch().number())
                    .update();
    }

    private static Offering offering(ResultSet row, int number) throws SQLException {
        var suite = row.getInt("suite");
        return new Offering(
                new Service(row.getString("partner")),
                row.getString("agreement"),
                new Epoch(
                        row.getLong("epoch"),
                        Micros.instant(row.getLong("begins")),
                        Micros.instant(row.getLong("ends"))),
                suite(suite),
                row.getInt("keys"),
                Optional.ofNullable(row.getBytes("seed")),
                purposes(row.getString("purposes")),
                new OfficerId(row.getString("officer")),
                Offering.State.valueOf(row.getString("state")),
                row.getInt("prepared"),
                row.getInt("persons"),
                Micros.instant(row.getLong("opened")));
    }

    /// The suite of that number on the wire.
    ///
    /// @throws IllegalArgumentException when there is none
    static Suite suite(int code) {
        return Arrays.stream(Suite.values())
                .filter(one -> one.code() == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such suite"));
    }

    /// Keeps what was shipped: an index as number 0, its changes from 1.
    void ship(Slip.Shelf shelf, long sequence, byte[] content, Instant at) {
        db.sql("""
                insert into offered_part(agreement, epoch, purpose, tier, sequence, content, at)
                values (:agreement, :epoch, :purpose, :tier, :sequence, :content, :at)""")
                .param("agreement", shelf.agreement())
                .param("epoch", shelf.epoch())
                .param("purpose", shelf.purpose())
                .param("tier", shelf.tier().name())
                .param("sequence", sequence)
                .param("content", content)
                .param("at", Micros.of(at))
                .update();
    }

    /// What was shipped of an index, in order.
    List<byte[]> shipped(Slip.Shelf shelf) {
        return db.sql("""
                        select content from offered_part where agreement = :agreement and epoch = :epoch
                            and purpose = :purpose and tier = :tier order by sequence""")
                .param("agreement", shelf.agreement())
                .param("epoch", shelf.epoch())
                .param("purpose", shelf.purpose())
                .param("tier", shelf.tier().name())
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    /// How often an index was changed.
    long sequence(Slip.Shelf shelf) {
        return db.sql("""
                        select coalesce(max(sequence), -1) from offered_part where agreement = :agreement
                            and epoch = :epoch and purpose = :purpose and tier = :tier""")
                .param("agreement", shelf.agreement())
                .param("epoch", shelf.epoch())
                .param("purpose", shelf.purpose())
                .param("tier", shelf.tier().name())
                .query(Long.class)
                .single();
    }

    void include(Offering offering, Purpose purpose, HeldRef ref) {
        person(
                "insert into offered_person(agreement, epoch, purpose, ref) values (:a, :e, :p, :r)"
                        + " on conflict do nothing",
                offering,
                purpose,
                ref);
    }

    void leaveOut(Offering offering, Purpose purpose, HeldRef ref) {
        person(
                "delete from offered_person where agreement = :a and epoch = :e and purpose = :p and ref = :r",
                offering,
                purpose,
                ref);
    }

    private void person(String sql, Offering offering, Purpose purpose, HeldRef ref) {
        db.sql(sql)
                .param("a", offering.agreement())
                .param("e", offering.epoch().number())
                .param("p", purpose.name())
                .param("r", ref.toString())
                .update();
    }

    boolean includes(Offering offering, Purpose purpose, HeldRef ref) {
        return db.sql("""
                        select count(*) from offered_person
                        where agreement = :a and epoch = :e and purpose = :p and ref = :r""")
                        .param("a", offering.agreement())
                        .param("e", offering.epoch().number())
                        .param("p", purpose.name())
                        .param("r", ref.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// How many persons a partner may hit, by purpose the most.
    int persons(Offering offering) {
        return db.sql("""
                        select count(distinct ref) from offered_person where agreement = :a and epoch = :e""")
                .param("a", offering.agreement())
                .param("e", offering.epoch().number())
                .query(Integer.class)
                .single();
    }

    /// The services that may hit this person now.
    Set<String> reaching(HeldRef ref) {
        return new HashSet<>(
                db.sql("""
                        select distinct o.partner from offered_person p
                        join offering o on o.agreement = p.agreement and o.epoch = p.epoch
                        where p.ref = :ref and o.state = 'OPEN'""").param("ref", ref.toString()).query(String.class).list());
    }
}
