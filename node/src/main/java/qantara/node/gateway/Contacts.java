package qantara.node.gateway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.node.store.Micros;
import qantara.node.store.Store;
import qantara.seal.ChannelId;

/// How each partner was last reached. Held in memory and written down once a minute: a commit for every letter sent
/// would buy nothing that a crash could take.
public final class Contacts {
    private final Map<ChannelId, Contact> contacts = new ConcurrentHashMap<>();

    Contacts(Store store) {
        store.read(db -> db.sql("select * from channel_contact")
                        .query(Contacts::row)
                        .list())
                .forEach(row -> contacts.put(row.channel, row.contact));
    }

    private record Row(ChannelId channel, Contact contact) {}

    public Contact of(ChannelId channel) {
        return contacts.getOrDefault(channel, Contact.NONE);
    }

    void heard(ChannelId channel, Optional<Instant> date, Instant now) {
        change(channel, before -> before.heard(date, now));
    }

    void failed(ChannelId channel, String why, Instant now) {
        change(channel, before -> before.failed(why, now));
    }

    /// The partner came to our door, with a certificate that is good until `until`.
    void came(ChannelId channel, Instant until, Instant now) {
        change(channel, before -> before.came(until, now));
    }

    /// A letter was turned away with `code`, by the partner or by us.
    void turned(ChannelId channel, String code, Instant now) {
        change(channel, before -> before.turned(code, now));
    }

    private void change(ChannelId channel, UnaryOperator<Contact> what) {
        contacts.compute(channel, (_, before) -> what.apply(before == null ? Contact.NONE : before));
    }

    /// Writes down what is known now.
    void keep(Store store) {
        var rows = contacts.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .toList();
        if (!rows.isEmpty()) store.write(db -> keep(db, rows));
    }

    private static int keep(JdbcClient db, List<Row> rows) {
        rows.forEach(row -> db.sql("""
                        insert into channel_contact(channel, reached, tried, since, offset_millis, failures, failure,
                            came, certificate_until, refusal, refused)
                        values (:channel, :reached, :tried, :since, :offset, :failures, :failure,
                            :came, :until, :refusal, :refused)
                        on conflict(channel) do update set reached = excluded.reached, tried = excluded.tried,
                            since = excluded.since, offset_millis = excluded.offset_millis,
                            failures = excluded.failures, failure = excluded.failure,
                            came = excluded.came, certificate_until = excluded.certificate_until,
                            refusal = excluded.refusal, refused = excluded.refused""")
                .param("channel", row.channel.value())
                .param("reached", row.contact.reached().map(Micros::of).orElse(null))
                .param("tried", row.contact.tried().map(Micros::of).orElse(null))
                .param("since", row.contact.since().map(Micros::of).orElse(null))
                .param("offset", row.contact.offset().map(Duration::toMillis).orElse(null))
                .param("failures", row.contact.failures())
                .param("failure", row.contact.failure().orElse(null))
                .param("came", row.contact.came().map(Micros::of).orElse(null))
                .param("until", row.contact.certificateUntil().map(Micros::of).orElse(null))
                .param("refusal", row.contact.refusal().orElse(null))
                .param("refused", row.contact.refused().map(Micros::of).orElse(null))
                .update());
        return rows.size();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new ChannelId(row.getString("channel")),
                new Contact(
                        number(row, "reached").map(Micros::instant),
                        number(row, "tried").map(Micros::instant),
                        number(row, "since").map(Micros::instant),
                        number(row, "offset_millis").map(Duration::ofMillis),
                        row.getInt("failures"),
                        Optional.ofNullable(row.getString("failure")),
                        number(row, "came").map(Micros::instant),
                        number(row, "certificate_until").map(Micros::instant),
                        Optional.ofNullable(row.getString("refusal")),
                        number(row, "refused").map(Micros::instant)));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        var number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
}
