package qantara.node.gateway;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.OfficerId;
import qantara.handling.Purpose;
import qantara.node.chancery.Instrument;
import qantara.node.gateway.Enrolment.Comparison;
import qantara.node.store.Micros;
import qantara.seal.ChannelId;

/// Proposed channels as rows.
record EnrolmentRows(JdbcClient db) {
    void keep(Enrolment one) {
        drop(one.channel());
        var terms = one.terms();
        db.sql("""
                insert into enrolment(channel, service, card, agreement, title, form, purposes, categories, ceiling,
                    starts, ends, proposer, proposed)
                values (:channel, :service, :card, :agreement, :title, :form, :purposes, :categories, :ceiling,
                    :starts, :ends, :proposer, :proposed)""")
                .param("channel", one.channel().value())
                .param("service", one.card().service().value())
                .param("card", one.reading().bytes())
                .param("agreement", terms.agreement())
                .param("title", terms.title())
                .param("form", terms.form().name())
                .param("purposes", codes(terms.purposes()))
                .param("categories", codes(terms.categories()))
                .param("ceiling", terms.ceiling().name())
                .param("starts", terms.from().toString())
                .param("ends", terms.until().map(LocalDate::toString).orElse(null))
                .param("proposer", one.proposer().text())
                .param("proposed", Micros.of(one.proposed()))
                .update();
    }

    void compared(ChannelId channel, OfficerId officer, Instant now) {
        db.sql("insert into enrolment_comparison(channel, officer, at) values (:channel, :officer, :at)")
                .param("channel", channel.value())
                .param("officer", officer.text())
                .param("at", Micros.of(now))
                .update();
    }

    void misheard(ChannelId channel) {
        db.sql("update enrolment set misheard = misheard + 1 where channel = :channel")
                .param("channel", channel.value())
                .update();
    }

    void drop(ChannelId channel) {
        db.sql("delete from enrolment_comparison where channel = :channel")
                .param("channel", channel.value())
                .update();
        db.sql("delete from enrolment where channel = :channel")
                .param("channel", channel.value())
                .update();
    }

    Optional<Enrolment> find(ChannelId channel) {
        var comparisons = comparisons(channel);
        return db
                .sql("select * from enrolment where channel = :channel")
                .param("channel", channel.value())
                .query((row, _) -> enrolment(row, comparisons))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    List<Enrolment> all() {
        return db
                .sql("select channel from enrolment order by proposed desc limit 200")
                .query((row, _) -> new ChannelId(row.getString(1)))
                .list()
                .stream()
                .flatMap(channel -> find(channel).stream())
                .toList();
    }

    private List<Comparison> comparisons(ChannelId channel) {
        return db.sql("select * from enrolment_comparison where channel = :channel order by at")
                .param("channel", channel.value())
                .query((row, _) ->
                        new Comparison(new OfficerId(row.getString("officer")), Micros.instant(row.getLong("at"))))
                .list();
    }

    /// Empty for a row whose card no longer reads, which only a damaged database has.
    private static Optional<Enrolment> enrolment(ResultSet row, List<Comparison> comparisons) throws SQLException {
        if (!(CardForm.read(row.getBytes("card")) instanceof CardReading.Genuine genuine)) return Optional.empty();
        return Optional.of(new Enrolment(
                new ChannelId(row.getString("channel")),
                genuine,
                terms(row),
                new OfficerId(row.getString("proposer")),
                Micros.instant(row.getLong("proposed")),
                row.getInt("misheard"),
                comparisons));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getString("agreement"),
                row.getString("title"),
                Instrument.Form.valueOf(row.getString("form")),
                set(row.getString("purposes"), Purpose::valueOf),
                set(row.getString("categories"), DataCategory::valueOf),
                Classification.valueOf(row.getString("ceiling")),
                LocalDate.parse(row.getString("starts")),
                Optional.ofNullable(row.getString("ends")).map(LocalDate::parse));
    }

    private static String codes(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(joining(" "));
    }

    private static <T> Set<T> set(String codes, Function<String, T> value) {
        return Stream.of(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(value)
                .collect(toSet());
    }
}
