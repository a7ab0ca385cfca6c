package qantara.node.press;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;
import qantara.ledger.Hash;
import qantara.node.chancery.EngagementRef;
import qantara.node.chancery.Fact;
import qantara.node.chancery.SourceText;
import qantara.reader.Language;
import tools.jackson.databind.json.JsonMapper;

/// [Proofs] in SQL.
final class SqlProofs implements Proofs {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public ProofRef lay(JdbcClient db, SourceText source, Galley galley, int year) {
        var number = db.sql("select coalesce(max(number), 0) + 1 from proof where year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
        var ref = new ProofRef(year, number);
        db.sql("""
                insert into proof(ref, year, number, seal, text, published, address, officer, entered, reader, language,
                    galley, stage)
                values (:ref, :year, :number, :seal, :text, :published, :address, :officer, :entered, :reader, :language,
                    :galley, 'WAITING')""")
                .param("ref", ref.toString())
                .param("year", year)
                .param("number", number)
                .param("seal", source.seal().toString())
                .param("text", source.text())
                .param("published", source.published().map(LocalDate::toString).orElse(null))
                .param("address", source.address().orElse(null))
                .param("officer", source.officer().text())
                .param("entered", micros(source.entered()))
                .param("reader", galley.reader())
                .param("language", galley.language().name())
                .param("galley", JSON.writeValueAsString(galley))
                .update();
        return ref;
    }

    @Override
    public Optional<Proof> find(JdbcClient db, ProofRef ref) {
        return db.sql("select * from proof where ref = :ref")
                .param("ref", ref.toString())
                .query((row, _) -> proof(row, rulings(db, ref)))
                .optional();
    }

    @Override
    public Optional<ProofRef> waiting(JdbcClient db, SourceText source) {
        return db.sql("""
                select ref from proof
                where stage = 'WAITING' and seal = :seal and coalesce(published, '') = :published
                order by year, number limit 1""")
                .param("seal", source.seal().toString())
                .param("published", source.published().map(LocalDate::toString).orElse(""))
                .query((row, _) -> ProofRef.of(row.getString("ref")).orElseThrow())
                .optional();
    }

    @Override
    public List<Proof> waiting(JdbcClient db) {
        return db
                .sql("select ref from proof where stage = 'WAITING' order by year desc, number desc limit :page")
                .param("page", PAGE)
                .query((row, _) -> ProofRef.of(row.getString("ref")).orElseThrow())
                .list()
                .stream()
                .flatMap(ref -> find(db, ref).stream())
                .toList();
    }

    @Override
    public int count(JdbcClient db) {
        return db.sql("select count(*) from proof where stage = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    @Override
    public void append(JdbcClient db, ProofRef ref, Ruling ruling) {
        var fact = ruling.verdict() instanceof Verdict.Corrected(var corrected)
                ? Optional.of(JSON.writerFor(Fact.class).writeValueAsString(corrected))
                : Optional.<String>empty();
        db.sql("""
                insert into ruling(proof, place, subject, verdict, fact, officer, at)
                values (:proof, (select count(*) + 1 from ruling where proof = :proof), :subject, :verdict, :fact,
                    :officer, :at)""")
                .param("proof", ref.toString())
                .param("subject", ruling.on())
                .param("verdict", VerdictCode.of(ruling.verdict()).name())
                .param("fact", fact.orElse(null))
                .param("officer", ruling.officer().text())
                .param("at", micros(ruling.at()))
                .update();
    }

    @Override
    public void close(JdbcClient db, ProofRef ref, Stage stage) {
        switch (stage) {
            case Stage.Waiting _ -> throw new IllegalArgumentException("a closed text is not opened again");
            case Stage.Approved(var engagements, var officer, var at) ->
                close(
                        db,
                        ref,
                        "APPROVED",
                        String.join(
                                " ",
                                engagements.stream()
                                        .map(EngagementRef::toString)
                                        .toList()),
                        officer,
                        at);
            case Stage.SetAside(var officer, var at) -> close(db, ref, "SET_ASIDE", "", officer, at);
        }
    }

    private static void close(
            JdbcClient db, ProofRef ref, String stage, String engagements, OfficerId officer, Instant at) {
        db.sql("""
                update proof set stage = :stage, engagements = :engagements, closed_by = :officer, closed_at = :at
                where ref = :ref and stage = 'WAITING'""")
                .param("stage", stage)
                .param("engagements", engagements)
                .param("officer", officer.text())
                .param("at", micros(at))
                .param("ref", ref.toString())
                .update();
    }

    private static List<Ruling> rulings(JdbcClient db, ProofRef ref) {
        return db.sql("select * from ruling where proof = :proof order by place")
                .param("proof", ref.toString())
                .query((row, _) -> new Ruling(
                        row.getString("subject"),
                        VerdictCode.valueOf(row.getString("verdict"))
                                .verdict(Optional.ofNullable(row.getString("fact"))
                                        .map(fact -> JSON.readValue(fact, Fact.class))),
                        new OfficerId(row.getString("officer")),
                        instant(row.getLong("at"))))
                .list();
    }

    private static Proof proof(ResultSet row, List<Ruling> rulings) throws SQLException {
        var source = new SourceText(
                new Hash(HexFormat.of().parseHex(row.getString("seal"))),
                row.getString("text"),
                Language.valueOf(row.getString("language")),
                Optional.ofNullable(row.getString("published")).map(LocalDate::parse),
                Optional.ofNullable(row.getString("address")),
                new OfficerId(row.getString("officer")),
                instant(row.getLong("entered")));
        return new Proof(
                new ProofRef(row.getInt("year"), row.getInt("number")),
                source,
                JSON.readValue(row.getString("galley"), Galley.class),
                rulings,
                stage(row));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        return switch (row.getString("stage")) {
            case "APPROVED" ->
                new Stage.Approved(
                        Stream.of(row.getString("engagements").split(" "))
                                .flatMap(ref -> EngagementRef.of(ref).stream())
                                .toList(),
                        new OfficerId(row.getString("closed_by")),
                        instant(row.getLong("closed_at")));
            case "SET_ASIDE" ->
                new Stage.SetAside(new OfficerId(row.getString("closed_by")), instant(row.getLong("closed_at")));
            default -> new Stage.Waiting();
        };
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /// Verdicts as rows name them.
    private enum VerdictCode {
        CONFIRMED,
        CORRECTED,
        REJECTED,
        REOPENED,
        TAKEN,
        LEFT;

        static VerdictCode of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Confirmed _ -> CONFIRMED;
                case Verdict.Corrected _ -> CORRECTED;
                case Verdict.Rejected _ -> REJECTED;
                case Verdict.Reopened _ -> REOPENED;
                case Verdict.Taken _ -> TAKEN;
                case Verdict.Left _ -> LEFT;
            };
        }

        Verdict verdict(Optional<Fact> fact) {
            return switch (this) {
                case CONFIRMED -> new Verdict.Confirmed();
                case CORRECTED -> new Verdict.Corrected(fact.orElseThrow());
                case REJECTED -> new Verdict.Rejected();
                case REOPENED -> new Verdict.Reopened();
                case TAKEN -> new Verdict.Taken();
                case LEFT -> new Verdict.Left();
            };
        }
    }
}
