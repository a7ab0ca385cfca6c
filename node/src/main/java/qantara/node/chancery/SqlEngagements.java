package qantara.node.chancery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;
import qantara.ledger.Hash;
import qantara.node.store.Micros;
import qantara.reader.Status;

/// [Engagements] in SQL.
final class SqlEngagements implements Engagements {
    private final SqlSources sources = new SqlSources();
    private final SqlCommitments commitments = new SqlCommitments();

    @Override
    public EngagementRef record(JdbcClient db, Minutes minutes, OfficerId officer, Instant at, LocalDate today) {
        minutes.source().ifPresent(source -> sources.keep(db, source));
        var ref = new EngagementRef(today.getYear(), next(db, today.getYear()));
        var engagement = new Engagement(
                ref, minutes.standing(), minutes.facts(), minutes.source().map(SourceText::seal), officer, at);
        insert(db, engagement, today);
        insertFacts(db, ref, minutes.facts());
        index(db, engagement, minutes);
        commitments.open(db, engagement);
        commitments.append(db, ref, new Act(Act.Deed.RECORDED, 0, officer, at));
        return ref;
    }

    private static int next(JdbcClient db, int year) {
        return db.sql("select coalesce(max(number), 0) + 1 from engagement where year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private static void insert(JdbcClient db, Engagement engagement, LocalDate today) {
        db.sql("""
                insert into engagement(ref, year, number, standing, day, source, officer, recorded)
                values (:ref, :year, :number, :standing, :day, :source, :officer, :recorded)""")
                .param("ref", engagement.ref().toString())
                .param("year", engagement.ref().year())
                .param("number", engagement.ref().number())
                .param("standing", engagement.standing().name())
                .param("day", engagement.day().orElse(today).toString())
                .param("source", engagement.source().map(Hash::toString).orElse(null))
                .param("officer", engagement.officer().text())
                .param("recorded", Micros.of(engagement.at()))
                .update();
    }

    private static void insertFacts(JdbcClient db, EngagementRef ref, List<Attested> facts) {
        var place = 0;
        for (var attested : facts)
            db.sql("""
                    insert into engagement_fact(engagement, place, fact, read, words, officer, attested)
                    values (:engagement, :place, :fact, :read, :words, :officer, :attested)""")
                    .param("engagement", ref.toString())
                    .param("place", ++place)
                    .param("fact", FactJson.write(attested.fact()))
                    .param("read", attested.read().map(FactJson::write).orElse(null))
                    .param("words", FactJson.words(attested.words()))
                    .param("officer", attested.officer().text())
                    .param("attested", Micros.of(attested.at()))
                    .update();
    }

    private static void index(JdbcClient db, Engagement engagement, Minutes minutes) {
        var ref = engagement.ref().toString();
        for (var country : engagement.countries()) index(db, "country", country.code(), ref);
        engagement
                .all(Fact.Subjects.class)
                .flatMap(subjects -> subjects.topics().stream())
                .distinct()
                .forEach(topic -> index(db, "topic", topic.name(), ref));
        for (var word : SearchKeys.of(engagement.ref(), minutes)) index(db, "word", word, ref);
    }

    private static void index(JdbcClient db, String by, String key, String ref) {
        db.sql("insert into engagement_" + by + "(" + by + ", engagement) values (:key, :ref)")
                .param("key", key)
                .param("ref", ref)
                .update();
    }

    @Override
    public Optional<Engagement> find(JdbcClient db, EngagementRef ref) {
        var row = db.sql("select * from engagement where ref = :ref").param("ref", ref.toString());
        return load(db, row.query(SqlEngagements::row).list()).stream().findFirst();
    }

    @Override
    public RecordPage search(JdbcClient db, Search search, Optional<RecordPage.Mark> after) {
        var rows =
                new SearchSql(search, after).run(db).query(SqlEngagements::row).list();
        if (rows.size() <= RecordPage.SIZE) return new RecordPage(load(db, rows), Optional.empty());
        var page = rows.subList(0, RecordPage.SIZE);
        return new RecordPage(load(db, page), Optional.of(page.getLast().mark()));
    }

    /// The engagements of `rows` with their facts, which come in one query for them all.
    private static List<Engagement> load(JdbcClient db, List<Row> rows) {
        if (rows.isEmpty()) return List.of();
        var refs = rows.stream().map(row -> row.mark.ref().toString()).toList();
        var facts = new HashMap<String, List<Attested>>();
        db.sql("select * from engagement_fact where engagement in (:refs) order by engagement, place")
                .param("refs", refs)
                .query((RowCallbackHandler)
                        row -> facts.computeIfAbsent(row.getString("engagement"), _ -> new ArrayList<>())
                                .add(attested(row)));
        return rows.stream()
                .map(row -> row.with(facts.getOrDefault(row.mark.ref().toString(), List.of())))
                .toList();
    }

    private static Attested attested(ResultSet row) throws SQLException {
        return new Attested(
                FactJson.read(row.getString("fact")),
                Optional.ofNullable(row.getString("read")).map(FactJson::read),
                FactJson.spans(row.getString("words")),
                new OfficerId(row.getString("officer")),
                Micros.instant(row.getLong("attested")));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new RecordPage.Mark(
                        LocalDate.parse(row.getString("day")),
                        new EngagementRef(row.getInt("year"), row.getInt("number"))),
                Status.valueOf(row.getString("standing")),
                Optional.ofNullable(row.getString("source")).map(SqlSources::hash),
                new OfficerId(row.getString("officer")),
                Micros.instant(row.getLong("recorded")));
    }

    /// A row of the table: an engagement whose facts are still to come.
    private record Row(RecordPage.Mark mark, Status standing, Optional<Hash> source, OfficerId officer, Instant at) {
        Engagement with(List<Attested> facts) {
            return new Engagement(mark.ref(), standing, facts, source, officer, at);
        }
    }

    @Override
    public Optional<SourceText> source(JdbcClient db, EngagementRef ref) {
        return sources.of(db, ref);
    }

    @Override
    public List<Commitment> commitments(JdbcClient db, EngagementRef ref) {
        return commitments.of(db, ref);
    }

    @Override
    public List<Commitment> due(JdbcClient db, LocalDate day) {
        return commitments.due(db, day);
    }

    @Override
    public boolean follow(JdbcClient db, Commitment commitment, OfficerId officer, Instant at) {
        return commitments.follow(db, commitment, officer, at);
    }

    @Override
    public List<Act> history(JdbcClient db, EngagementRef ref) {
        return commitments.history(db, ref);
    }
}
