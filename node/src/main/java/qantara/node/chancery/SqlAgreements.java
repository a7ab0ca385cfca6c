package qantara.node.chancery;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.Purpose;
import qantara.handling.Service;

/// [Agreements] in SQL.
final class SqlAgreements implements Agreements {
    /// An agreement in one row, its titles between separators: every letter asks for those with its partner.
    private static final String AGREEMENTS = """
            select *, (select coalesce(group_concat(language || char(31) || title, char(30)), '') from agreement_title
                where agreement = id) as titles from agreement\s""";

    private static final Comparator<Instrument> LATEST_FIRST =
            Comparator.comparing(Instrument::from).thenComparing(Instrument::id).reversed();

    @Override
    public void keep(JdbcClient db, Instrument one) {
        db.sql("""
                insert into agreement(id, partner, form, purposes, categories, ceiling, starts, ends, signatories,
                    suspended)
                values (:id, :partner, :form, :purposes, :categories, :ceiling, :starts, :ends, :signatories,
                    :suspended)
                on conflict(id) do update set partner = excluded.partner, form = excluded.form,
                    purposes = excluded.purposes, categories = excluded.categories, ceiling = excluded.ceiling,
                    starts = excluded.starts, ends = excluded.ends, signatories = excluded.signatories,
                    suspended = excluded.suspended""")
                .param("id", one.id())
                .param("partner", one.partner().code())
                .param("form", one.form().name())
                .param("purposes", codes(one.purposes()))
                .param("categories", codes(one.categories()))
                .param("ceiling", one.ceiling().name())
                .param("starts", one.from().toString())
                .param("ends", one.until().map(LocalDate::toString).orElse(null))
                .param("signatories", String.join("\n", one.signatories()))
                .param("suspended", one.suspended() ? 1 : 0)
                .update();
        keepTitles(db, one);
    }

    @Override
    public void rest(JdbcClient db, String id, boolean suspended) {
        db.sql("update agreement set suspended = :suspended where id = :id")
                .param("suspended", suspended ? 1 : 0)
                .param("id", id)
                .update();
    }

    private static void keepTitles(JdbcClient db, Instrument one) {
        db.sql("delete from agreement_title where agreement = :id")
                .param("id", one.id())
                .update();
        one.titles()
                .forEach((language, title) -> db.sql(
                                "insert into agreement_title(agreement, language, title) values (:id, :language, :title)")
                        .param("id", one.id())
                        .param("language", language)
                        .param("title", title)
                        .update());
    }

    @Override
    public Optional<Instrument> find(JdbcClient db, String id) {
        return db.sql(AGREEMENTS + "where id = :id")
                .param("id", id)
                .query((row, _) -> instrument(row))
                .optional();
    }

    @Override
    public List<Instrument> with(JdbcClient db, Service partner) {
        // They are few: sorted here, because SQLite builds a table of its own for it each time.
        return db
                .sql(AGREEMENTS + "where partner = :partner")
                .param("partner", partner.code())
                .query((row, _) -> instrument(row))
                .stream()
                .sorted(LATEST_FIRST)
                .toList();
    }

    private static Map<String, String> titles(String lines) {
        return Stream.of(lines.split("\u001e"))
                .map(line -> line.split("\u001f", 2))
                .collect(toMap(line -> line[0], line -> line[1]));
    }

    private static Instrument instrument(ResultSet row) throws SQLException {
        return new Instrument(
                row.getString("id"),
                new Service(row.getString("partner")),
                Instrument.Form.valueOf(row.getString("form")),
                titles(row.getString("titles")),
                set(row.getString("purposes"), Purpose::valueOf),
                set(row.getString("categories"), DataCategory::valueOf),
                Classification.valueOf(row.getString("ceiling")),
                LocalDate.parse(row.getString("starts")),
                Optional.ofNullable(row.getString("ends")).map(LocalDate::parse),
                row.getString("signatories").lines().toList(),
                row.getInt("suspended") == 1);
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
