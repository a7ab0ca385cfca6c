package qantara.node.searches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.crosscheck.Label;
import qantara.handling.OfficerId;
import qantara.handling.Purpose;
import qantara.handling.Service;
import qantara.node.searches.Check.HitState;
import qantara.node.searches.Check.State;
import qantara.node.store.Micros;

/// Cross-checks as rows.
// Long because a check, its questions and its hits are one thing in the database.
record CheckRows(JdbcClient db) {
    private static final int MOST = 50;
    /// The most hits whose requests are looked after at once.
    static final int MOST_FOLLOWED = 1_000;

    CheckRef next(int year) {
        var last = db.sql("select coalesce(max(number), 0) from cross_check where year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
        return new CheckRef(year, last + 1);
    }

    /// The check that a form with this id began before.
    Optional<CheckRef> before(String command, String officer) {
        return db.sql("select ref from cross_check where command = :command and officer = :officer")
                .param("command", command)
                .param("officer", officer)
                .query(String.class)
                .optional()
                .flatMap(CheckRef::of);
    }

    void begin(Check check, String command) {
        db.sql("""
                insert into cross_check(ref, year, number, command, sealed, officer, dossier, purpose, basis, leaf, at,
                    standing)
                values (:ref, :year, :number, :command, :sealed, :officer, :dossier, :purpose, :basis, :leaf, :at,
                    :standing)""")
                .param("ref", check.ref().toString())
                .param("year", check.ref().year())
                .param("number", check.ref().number())
                .param("command", command)
                .param("sealed", check.sealed())
                .param("officer", check.officer().text())
                .param("dossier", check.dossier())
                .param("purpose", check.purpose().name())
                .param("basis", check.basis().name())
                .param("leaf", check.leaf())
                .param("at", Micros.of(check.at()))
                .param("standing", check.standing().map(Micros::of).orElse(null))
                .update();
    }

    void unasked(CheckRef ref, Service partner, String code) {
        db.sql(
                        "insert into cross_unasked(reference, partner, code) values (:ref, :partner, :code) on conflict do nothing")
                .param("ref", ref.toString())
                .param("partner", partner.code())
                .param("code", code)
                .update();
    }

    void ask(CheckRef ref, Check.Question question, byte[] entry, byte[] bytes) {
        db.sql("""
                insert into cross_question(id, reference, partner, agreement, epoch, tier, slots, entry, question,
                    state, sequence, asked)
                values (:id, :ref, :partner, :agreement, :epoch, :tier, :slots, :entry, :question, :state, 0, :asked)""")
                .param("id", question.id())
                .param("ref", ref.toString())
                .param("partner", question.partner().code())
                .param("agreement", question.agreement())
                .param("epoch", question.epoch())
                .param("tier", question.tier())
                .param("slots", question.slots())
                .param("entry", entry)
                .param("question", bytes)
                .param("state", question.state().name())
                .param("asked", Micros.of(question.asked()))
                .update();
    }

    /// How many slots were asked of a partner since `since`: what its allowance is spent on.
    int slots(Service partner, Instant since) {
        return db.sql("select coalesce(sum(slots), 0) from cross_question where partner = :partner and asked > :since")
                .param("partner", partner.code())
                .param("since", Micros.of(since))
                .query(Integer.class)
                .single();
    }

    /// Whether that partner owes the answer to that question.
    boolean isAwaited(Service partner, String id) {
        return db.sql("select count(*) from cross_question where id = :id and partner = :partner and state = 'WAITING'")
                        .param("id", id)
                        .param("partner", partner.code())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void answer(String id, byte[] answer) {
        db.sql("update cross_question set answer = :answer, state = 'ANSWERED' where id = :id")
                .param("answer", answer)
                .param("id", id)
                .update();
    }

    void settle(String id, State state, String code, Instant at) {
        db.sql("""
                update cross_question set state = :state, code = :code, answer = null, answered = :at where id = :id""")
                .param("state", state.name())
                .param("code", code)
                .param("at", Micros.of(at))
                .param("id", id)
                .update();
    }

    /// Keeps what an answered question leaves, sealed, for as long as the check stands.
    void lookup(String id, byte[] sealed, byte[] edition, long sequence) {
        db.sql("update cross_question set lookup = :lookup, edition = :edition, sequence = :sequence where id = :id")
                .param("lookup", sealed)
                .param("edition", edition)
                .param("sequence", sequence)
                .param("id", id)
                .update();
    }

    void hit(CheckRef ref, Service partner, String tier, Label label, Instant at) {
        db.sql("""
                insert into cross_hit(reference, partner, tier, handle, handling, desk, state, found)
                values (:ref, :partner, :tier, :handle, :handling, :desk, 'OPEN', :at) on conflict do nothing""")
                .param("ref", ref.toString())
                .param("partner", partner.code())
                .param("tier", tier)
                .param("handle", java.util.HexFormat.of().formatHex(label.handle()))
                .param("handling", label.handling())
                .param("desk", label.desk())
                .param("at", Micros.of(at))
                .update();
    }

    /// Moves a hit that stands at `from`.
    boolean move(long hit, HitState from, HitState to, String thread) {
        return db.sql("update cross_hit set state = :to, thread = :thread where id = :id and state = :from")
                        .param("to", to.name())
                        .param("thread", thread)
                        .param("id", hit)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /// A hit for which the details were asked, and the check that it is of.
    record Asked(CheckRef ref, Check.Hit hit) {}

    /// The hits whose request may have been answered since, at most [#MOST_FOLLOWED].
    List<Asked> askedFurther() {
        return db.sql("""
                        select * from cross_hit where state in ('REQUESTED', 'CONFIRMED') and thread <> ''
                        order by id limit :most""")
                .param("most", MOST_FOLLOWED)
                .query((row, number) ->
                        new Asked(CheckRef.of(row.getString("reference")).orElseThrow(), hit(row, number)))
                .list();
    }

    /// The partner has confirmed what it holds under that handle.
    int confirm(Service partner, String handle, Instant due) {
        return db.sql("""
                        update cross_hit set state = 'CONFIRMED', due = :due
                        where partner = :partner and handle = :handle and state in ('OPEN', 'REQUESTED')""")
                .param("due", Micros.of(due))
                .param("partner", partner.code())
                .param("handle", handle)
                .update();
    }

    boolean knows(Service partner, String handle) {
        return db.sql("select count(*) from cross_hit where partner = :partner and handle = :handle")
                        .param("partner", partner.code())
                        .param("handle", handle)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Ends a standing check: what could be looked up again goes.
    void stop(CheckRef ref, Instant now) {
        db.sql("update cross_check set standing = :now where ref = :ref and standing > :now")
                .param("now", Micros.of(now))
                .param("ref", ref.toString())
                .update();
        db.sql("update cross_question set lookup = null where reference = :ref")
                .param("ref", ref.toString())
                .update();
    }

    Optional<Check> find(CheckRef ref) {
        return db.sql("select * from cross_check where ref = :ref")
                .param("ref", ref.toString())
                .query(this::check)
                .optional();
    }

    List<Check> latest() {
        return db.sql("select * from cross_check order by at desc, number desc limit :most")
                .param("most", MOST)
                .query(this::check)
                .list();
    }

    List<Check> standing(Instant now) {
        return db.sql("select * from cross_check where standing > :now order by standing limit 500")
                .param("now", Micros.of(now))
                .query(this::check)
                .list();
    }

    /// Checks with a hit on which an officer has to decide, or whose details are due.
    List<Check> pressing() {
        return db.sql("""
                        select * from cross_check where ref in
                            (select reference from cross_hit where state in ('OPEN', 'CONFIRMED'))
                        order by at desc limit :most""").param("most", MOST).query(this::check).list();
    }

    private Check check(ResultSet row, int number) throws SQLException {
        var ref = CheckRef.of(row.getString("ref")).orElseThrow();
        var standing = row.getLong("standing");
        return new Check(
                ref,
                new OfficerId(row.getString("officer")),
                row.getString("dossier"),
                Purpose.valueOf(row.getString("purpose")),
                LegalBasis.valueOf(row.getString("basis")),
                row.getLong("leaf"),
                Micros.instant(row.getLong("at")),
                standing == 0 ? Optional.empty() : Optional.of(Micros.instant(standing)),
                row.getBytes("sealed"),
                questions(ref),
                unasked(ref),
                hits(ref));
    }

    private List<Check.Question> questions(CheckRef ref) {
        return db.sql("select * from cross_question where reference = :ref order by partner, tier, asked")
                .param("ref", ref.toString())
                .query(CheckRows::question)
                .list();
    }

    private static Check.Question question(ResultSet row, int number) throws SQLException {
        var answered = row.getLong("answered");
        return new Check.Question(
                row.getString("id"),
                new Service(row.getString("partner")),
                row.getString("agreement"),
                row.getLong("epoch"),
                row.getString("tier"),
                row.getInt("slots"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("code")).orElse(""),
                Micros.instant(row.getLong("asked")),
                answered == 0 ? Optional.empty() : Optional.of(Micros.instant(answered)));
    }

    private List<Check.Unasked> unasked(CheckRef ref) {
        return db.sql("select partner, code from cross_unasked where reference = :ref order by partner")
                .param("ref", ref.toString())
                .query((row, _) -> new Check.Unasked(new Service(row.getString("partner")), row.getString("code")))
                .list();
    }

    private List<Check.Hit> hits(CheckRef ref) {
        return db.sql("select * from cross_hit where reference = :ref order by id")
                .param("ref", ref.toString())
                .query(CheckRows::hit)
                .list();
    }

    private static Check.Hit hit(ResultSet row, int number) throws SQLException {
        var due = row.getLong("due");
        return new Check.Hit(
                row.getLong("id"),
                new Service(row.getString("partner")),
                row.getString("tier"),
                row.getString("handle"),
                row.getString("handling"),
                row.getString("desk"),
                HitState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("thread")).orElse(""),
                Micros.instant(row.getLong("found")),
                due == 0 ? Optional.empty() : Optional.of(Micros.instant(due)));
    }

    /// A question with what is needed to read its answer.
    record Open(
            CheckRef ref,
            Check.Question question,
            byte[] entry,
            byte[] bytes,
            byte[] answer,
            byte[] lookup,
            long sequence) {}

    List<Open> answered() {
        return open("state = 'ANSWERED'");
    }

    /// Questions of standing checks whose answers can be looked up again.
    List<Open> kept() {
        return open("lookup is not null");
    }

    List<Open> of(CheckRef ref) {
        return db.sql("select * from cross_question where reference = :ref order by partner, tier, asked")
                .param("ref", ref.toString())
                .query(CheckRows::opened)
                .list();
    }

    private List<Open> open(String which) {
        return db.sql("select * from cross_question where " + which + " order by asked limit 500")
                .query(CheckRows::opened)
                .list();
    }

    private static Open opened(ResultSet row, int number) throws SQLException {
        return new Open(
                CheckRef.of(row.getString("reference")).orElseThrow(),
                question(row, number),
                row.getBytes("entry"),
                row.getBytes("question"),
                bytes(row, "answer"),
                bytes(row, "lookup"),
                row.getLong("sequence"));
    }

    private static byte[] bytes(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).orElse(new byte[0]);
    }
}
