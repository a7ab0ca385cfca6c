package qantara.node.chancery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Service;
import qantara.reader.Country;
import qantara.seal.ChannelId;

/// [Partners] in SQL.
final class SqlPartners implements Partners {
    @Override
    public void keep(JdbcClient db, Partner partner) {
        var opens = Optional.<LocalTime>empty();
        var closes = Optional.<LocalTime>empty();
        if (partner.hours() instanceof Partner.Hours.Daily(var from, var to)) {
            opens = Optional.of(from);
            closes = Optional.of(to);
        }
        db.sql("""
                insert into partner(code, country, zone, opens, closes, contact, telephone, mail, channel)
                values (:code, :country, :zone, :opens, :closes, :contact, :telephone, :mail, :channel)
                on conflict(code) do update set country = excluded.country, zone = excluded.zone,
                    opens = excluded.opens, closes = excluded.closes, contact = excluded.contact,
                    telephone = excluded.telephone, mail = excluded.mail, channel = excluded.channel""")
                .param("code", partner.code().code())
                .param("country", partner.country().code())
                .param("zone", partner.zone().getId())
                .param("opens", opens.map(LocalTime::toString).orElse(null))
                .param("closes", closes.map(LocalTime::toString).orElse(null))
                .param("contact", partner.contact().name())
                .param("telephone", partner.contact().telephone().orElse(null))
                .param("mail", partner.contact().mail().orElse(null))
                .param("channel", partner.channel().map(ChannelId::value).orElse(null))
                .update();
        keepNames(db, partner);
        keepLanguages(db, partner);
    }

    private static void keepNames(JdbcClient db, Partner partner) {
        clear(db, "partner_name", partner);
        partner.names()
                .forEach((language, name) -> db.sql(
                                "insert into partner_name(partner, language, name) values (:partner, :language, :name)")
                        .param("partner", partner.code().code())
                        .param("language", language)
                        .param("name", name)
                        .update());
    }

    private static void keepLanguages(JdbcClient db, Partner partner) {
        clear(db, "partner_language", partner);
        for (var place = 0; place < partner.languages().size(); place++)
            db.sql("insert into partner_language(partner, place, language) values (:partner, :place, :language)")
                    .param("partner", partner.code().code())
                    .param("place", place)
                    .param("language", partner.languages().get(place))
                    .update();
    }

    private static void clear(JdbcClient db, String table, Partner partner) {
        db.sql("delete from " + table + " where partner = :partner")
                .param("partner", partner.code().code())
                .update();
    }

    @Override
    public Optional<Partner> find(JdbcClient db, Service code) {
        return db.sql("select * from partner where code = :code")
                .param("code", code.code())
                .query((row, _) -> partner(db, row))
                .optional();
    }

    @Override
    public Optional<Partner> at(JdbcClient db, ChannelId channel) {
        return db.sql("select * from partner where channel = :channel")
                .param("channel", channel.value())
                .query((row, _) -> partner(db, row))
                .optional();
    }

    @Override
    public List<Partner> all(JdbcClient db) {
        return db
                .sql("select code from partner order by code")
                .query((row, _) -> new Service(row.getString("code")))
                .list()
                .stream()
                .flatMap(code -> find(db, code).stream())
                .toList();
    }

    private static Partner partner(JdbcClient db, ResultSet row) throws SQLException {
        var code = row.getString("code");
        var names = new HashMap<String, String>();
        db.sql("select language, name from partner_name where partner = :partner")
                .param("partner", code)
                .query((ResultSet name) -> {
                    names.put(name.getString("language"), name.getString("name"));
                });
        var languages = db.sql("select language from partner_language where partner = :partner order by place")
                .param("partner", code)
                .query((language, _) -> language.getString("language"))
                .list();
        return new Partner(
                new Service(code),
                names,
                new Country(row.getString("country")),
                languages,
                ZoneId.of(row.getString("zone")),
                hours(row),
                new Partner.Contact(
                        row.getString("contact"),
                        Optional.ofNullable(row.getString("telephone")),
                        Optional.ofNullable(row.getString("mail"))),
                Optional.ofNullable(row.getString("channel")).map(ChannelId::new));
    }

    private static Partner.Hours hours(ResultSet row) throws SQLException {
        var opens = row.getString("opens");
        var closes = row.getString("closes");
        return opens == null || closes == null
                ? new Partner.Hours.RoundTheClock()
                : new Partner.Hours.Daily(LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
