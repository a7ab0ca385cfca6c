package qantara.node.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import qantara.exchange.Deadline;
import qantara.exchange.Exchange;
import qantara.exchange.ExchangeId;
import qantara.exchange.Side;
import qantara.exchange.Urgency;
import qantara.handling.Audience;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.Evaluation;
import qantara.handling.Handling;
import qantara.handling.HandlingCode;
import qantara.handling.Marking;
import qantara.handling.Purpose;
import qantara.handling.Service;
import qantara.handling.Tlp;
import qantara.node.store.Micros;
import qantara.seal.ChannelId;

/// The exchanges of this node, as rows.
record Threads(JdbcClient db) {
    /// Where an exchange without a running clock stands in a list: behind all that have one.
    static final long NEVER = 9_000_000_000_000_000L;

    ThreadRef next(int year) {
        var last = db.sql("select coalesce(max(number), 0) from exchange_thread where year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
        return new ThreadRef(year, last + 1);
    }

    void begin(Dossier dossier) {
        bind(db.sql("""
                insert into exchange_thread(ref, year, number, exchange, side, partner, channel, subject, purpose,
                    categories, urgency, language, engagement, evaluation, codes, restrictions, tlp, classification,
                    expiry, state, state_at, state_word, state_until, started, due, paused, falls, warned, version,
                    author, began)
                values (:ref, :year, :number, :exchange, :side, :partner, :channel, :subject, :purpose, :categories,
                    :urgency, :language, :engagement, :evaluation, :codes, :restrictions, :tlp, :classification,
                    :expiry, :state, :state_at, :state_word, :state_until, :started, :due, :paused, :falls, :warned,
                    1, :author, :began)"""), dossier)
                .param("year", dossier.ref().year())
                .param("number", dossier.ref().number())
                .param("exchange", dossier.exchange().id().toString())
                .param("side", dossier.exchange().side().name())
                .param("author", dossier.author())
                .param("began", Micros.of(dossier.began()))
                .update();
    }

    /// Keeps a changed exchange, inside the transaction in which it was read.
    void change(Dossier dossier) {
        bind(db.sql("""
                update exchange_thread set partner = :partner, channel = :channel, subject = :subject,
                    purpose = :purpose, categories = :categories, urgency = :urgency, language = :language,
                    engagement = :engagement, evaluation = :evaluation, codes = :codes, restrictions = :restrictions,
                    tlp = :tlp, classification = :classification, expiry = :expiry, state = :state,
                    state_at = :state_at, state_word = :state_word, state_until = :state_until, started = :started,
                    due = :due, paused = :paused, falls = :falls, warned = :warned, version = :version
                where ref = :ref"""), dossier).param("version", dossier.version()).update();
    }

    private static StatementSpec bind(StatementSpec statement, Dossier dossier) {
        var marking = dossier.marking();
        var handling = marking.handling();
        var bound = statement
                .param("ref", dossier.ref().toString())
                .param("partner", dossier.partner().map(Service::code).orElse(""))
                .param("channel", dossier.channel().map(ChannelId::value).orElse(""))
                .param("subject", dossier.subject())
                .param("purpose", dossier.purpose().name())
                .param("categories", names(dossier.categories()))
                .param("urgency", dossier.exchange().urgency().name())
                .param("language", dossier.language())
                .param("engagement", dossier.engagement())
                .param("evaluation", dossier.evaluation().text())
                .param("codes", names(handling.codes()))
                .param("restrictions", String.join("\u001e", handling.restrictions()))
                .param("tlp", marking.tlp().label())
                .param("classification", marking.classification().name())
                .param("expiry", Micros.of(marking.expiry()))
                .param("warned", dossier.warned().name());
        return clock(StateRow.of(dossier.exchange().state()).bind(bound), dossier.exchange());
    }

    private static StatementSpec clock(StatementSpec statement, Exchange exchange) {
        var deadline = exchange.deadline();
        return statement
                .param("started", deadline.map(Deadline::start).map(Micros::of).orElse(null))
                .param("due", deadline.map(Deadline::due).map(Micros::of).orElse(null))
                .param(
                        "paused",
                        deadline.flatMap(Deadline::paused).map(Micros::of).orElse(null))
                .param("falls", falls(exchange));
    }

    private static long falls(Exchange exchange) {
        return exchange.deadline()
                .filter(deadline ->
                        exchange.state().isPending() && deadline.paused().isEmpty())
                .map(deadline -> Micros.of(deadline.due()))
                .orElse(NEVER);
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    Optional<Dossier> find(ThreadRef ref) {
        return db.sql("select * from exchange_thread where ref = :ref")
                .param("ref", ref.toString())
                .query(Threads::dossier)
                .optional();
    }

    Optional<Dossier> find(ExchangeId exchange) {
        return db.sql("select * from exchange_thread where exchange = :exchange")
                .param("exchange", exchange.toString())
                .query(Threads::dossier)
                .optional();
    }

    /// Exchanges whose clock runs, the first due first.
    List<Dossier> running(int most) {
        return db.sql("select * from exchange_thread where falls < :never order by falls, ref limit :most")
                .param("never", NEVER)
                .param("most", most)
                .query(Threads::dossier)
                .list();
    }

    static Dossier dossier(ResultSet row, int number) throws SQLException {
        return new Dossier(
                ThreadRef.of(row.getString("ref")).orElseThrow(),
                exchange(row),
                Optional.of(row.getString("partner"))
                        .filter(code -> !code.isEmpty())
                        .map(Service::new),
                Optional.of(row.getString("channel"))
                        .filter(id -> !id.isEmpty())
                        .map(ChannelId::new),
                row.getString("subject"),
                Purpose.valueOf(row.getString("purpose")),
                constants(row.getString("categories"), DataCategory.class),
                row.getString("language"),
                row.getString("engagement"),
                marking(row),
                Evaluation.parse(row.getString("evaluation")).orElse(Evaluation.UNASSESSED),
                Deadline.Warning.valueOf(row.getString("warned")),
                row.getInt("version"),
                row.getString("author"),
                Micros.instant(row.getLong("began")));
    }

    private static Exchange exchange(ResultSet row) throws SQLException {
        return new Exchange(
                new ExchangeId(UUID.fromString(row.getString("exchange"))),
                Side.valueOf(row.getString("side")),
                Urgency.valueOf(row.getString("urgency")),
                StateRow.read(row),
                deadline(row));
    }

    private static Optional<Deadline> deadline(ResultSet row) throws SQLException {
        var started = instant(row, "started");
        var due = instant(row, "due");
        var paused = instant(row, "paused");
        return started.flatMap(from -> due.map(until -> new Deadline(from, until, paused)));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        var micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Micros.instant(micros));
    }

    private static Marking marking(ResultSet row) throws SQLException {
        var words = row.getString("restrictions");
        var handling = new Handling(
                constants(row.getString("codes"), HandlingCode.class),
                words.isEmpty() ? Set.of() : Set.of(words.split("\u001e")));
        var partner = row.getString("partner");
        return new Marking(
                handling,
                Tlp.parse(row.getString("tlp")).orElseThrow(),
                Classification.valueOf(row.getString("classification")),
                partner.isEmpty() ? Audience.NOBODY : Audience.of(new Service(partner)),
                Micros.instant(row.getLong("expiry")));
    }

    private static <E extends Enum<E>> Set<E> constants(String names, Class<E> type) {
        return names.isEmpty()
                ? EnumSet.noneOf(type)
                : Stream.of(names.split(" "))
                        .map(name -> Enum.valueOf(type, name))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }
}
