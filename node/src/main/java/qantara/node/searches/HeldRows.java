package qantara.node.searches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import qantara.handling.Evaluation;
import qantara.handling.Handling;
import qantara.handling.HandlingCode;
import qantara.handling.OfficerId;
import qantara.handling.Tlp;
import qantara.names.Sex;
import qantara.node.store.Micros;

/// Persons on file, as rows. Every change leaves a number for the search index to follow.
///
/// @param country whose telephone numbers may be written without their country code
record HeldRows(JdbcClient db, String country) {
    /// As many lines a page shows.
    static final int PAGE = 50;

    HeldRef next(int year) {
        var last = db.sql("""
                        insert into held_number(year, last) values (:year, 1)
                        on conflict(year) do update set last = last + 1 returning last""").param("year", year).query(Integer.class).single();
        return new HeldRef(year, last);
    }

    void add(HeldPerson held) {
        bind(db.sql("""
                insert into held(ref, year, number, handle, names, born, sex, nationality, place, documents, plates,
                    phones, category, basis, codes, condition, tlp, evaluation, review, author, entered, changed,
                    version)
                values (:ref, :year, :number, :handle, :names, :born, :sex, :nationality, :place, :documents, :plates,
                    :phones, :category, :basis, :codes, :condition, :tlp, :evaluation, :review, :author, :entered,
                    :changed, 1)"""), held)
                .param("year", held.ref().year())
                .param("number", held.ref().number())
                .param("handle", held.handle())
                .param("author", held.author().text())
                .param("entered", Micros.of(held.entered()))
                .update();
        changed(held.ref());
    }

    /// Puts what is known anew.
    ///
    /// @return whether the row was still of that version
    boolean change(HeldPerson held) {
        var count = bind(db.sql("""
                update held set names = :names, born = :born, sex = :sex, nationality = :nationality, place = :place,
                    documents = :documents, plates = :plates, phones = :phones, category = :category, basis = :basis,
                    codes = :codes, condition = :condition, tlp = :tlp, evaluation = :evaluation, review = :review,
                    changed = :changed, version = version + 1
                where ref = :ref and version = :version"""), held).param("version", held.version()).update();
        if (count == 1) changed(held.ref());
        return count == 1;
    }

    private static StatementSpec bind(StatementSpec sql, HeldPerson held) {
        return sql.param("ref", held.ref().toString())
                .param("names", held.written().getOrDefault("name", ""))
                .param("born", held.written().getOrDefault("born", ""))
                .param("sex", held.sex().map(Sex::name).orElse(""))
                .param("nationality", held.nationality())
                .param("place", held.place())
                .param("documents", held.written().getOrDefault("document", ""))
                .param("plates", held.written().getOrDefault("plate", ""))
                .param("phones", held.written().getOrDefault("phone", ""))
                .param("category", held.category().name())
                .param("basis", held.basis())
                .param("codes", held.handling().codes().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .param(
                        "condition",
                        held.handling().restrictions().stream().findFirst().orElse(""))
                .param("tlp", held.tlp().label())
                .param("evaluation", held.evaluation().text())
                .param("review", held.review().toString())
                .param("changed", Micros.of(held.changed()));
    }

    /// Takes a person out. The database overwrites what stood there (`secure_delete`).
    void erase(HeldRef ref) {
        db.sql("delete from held where ref = :ref").param("ref", ref.toString()).update();
        changed(ref);
    }

    private void changed(HeldRef ref) {
        db.sql("insert into held_change(ref) values (:ref)")
                .param("ref", ref.toString())
                .update();
        db.sql("update held_state set version = version + 1").update();
    }

    /// Goes up with every change.
    long state() {
        return db.sql("select version from held_state").query(Long.class).single();
    }

    Optional<HeldPerson> find(HeldRef ref) {
        return db.sql("select * from held where ref = :ref")
                .param("ref", ref.toString())
                .query(this::person)
                .optional();
    }

    Optional<HeldPerson> byHandle(String handle) {
        return db.sql("select * from held where handle = :handle")
                .param("handle", handle)
                .query(this::person)
                .optional();
    }

    /// Those after `after`, by number, at most `most`.
    List<HeldPerson> after(HeldRef after, int most) {
        return db.sql("""
                        select * from held where year > :year or (year = :year and number > :number)
                        order by year, number limit :most""")
                .param("year", after.year())
                .param("number", after.number())
                .param("most", most)
                .query(this::person)
                .list();
    }

    /// The latest entries before `before`, the newest first.
    List<HeldPerson> latest(Optional<HeldRef> before) {
        return db.sql("""
                        select * from held where year < :year or (year = :year and number < :number)
                        order by year desc, number desc limit :most""")
                .param("year", before.map(HeldRef::year).orElse(9999))
                .param("number", before.map(HeldRef::number).orElse(Integer.MAX_VALUE))
                .param("most", PAGE)
                .query(this::person)
                .list();
    }

    int count() {
        return db.sql("select count(*) from held").query(Integer.class).single();
    }

    /// How many are to be looked at again by `day`.
    int toReview(LocalDate day) {
        return db.sql("select count(*) from held where review <= :day")
                .param("day", day.toString())
                .query(Integer.class)
                .single();
    }

    /// What the search index has not followed yet, in order.
    List<Change> changes(int most) {
        return db.sql("select seq, ref from held_change order by seq limit :most")
                .param("most", most)
                .query((row, _) -> new Change(
                        row.getLong("seq"), HeldRef.of(row.getString("ref")).orElseThrow()))
                .list();
    }

    /// The index has followed up to and with `seq`.
    void followed(long seq) {
        db.sql("delete from held_change where seq <= :seq").param("seq", seq).update();
    }

    /// A change of the file on one person.
    record Change(long seq, HeldRef ref) {}

    private HeldPerson person(ResultSet row, int number) throws SQLException {
        var written = Map.of(
                "name", row.getString("names"),
                "born", row.getString("born"),
                "document", row.getString("documents"),
                "plate", row.getString("plates"),
                "phone", row.getString("phones"));
        var sex = row.getString("sex");
        var condition = row.getString("condition");
        var codes = Arrays.stream(row.getString("codes").split(" "))
                .map(HandlingCode::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(HandlingCode.class)));
        return new HeldPerson(
                HeldRef.of(row.getString("ref")).orElseThrow(),
                row.getString("handle"),
                written,
                Person.of(new Entered(written), country),
                sex.isEmpty() ? Optional.empty() : Optional.of(Sex.valueOf(sex)),
                row.getString("nationality"),
                row.getString("place"),
                Category.valueOf(row.getString("category")),
                row.getString("basis"),
                new Handling(codes, condition.isEmpty() ? Set.of() : Set.of(condition)),
                Tlp.parse(row.getString("tlp")).orElseThrow(),
                Evaluation.parse(row.getString("evaluation")).orElseThrow(),
                LocalDate.parse(row.getString("review")),
                new OfficerId(row.getString("author")),
                Micros.instant(row.getLong("entered")),
                Micros.instant(row.getLong("changed")),
                row.getInt("version"));
    }
}
