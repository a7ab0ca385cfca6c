package qantara.node.chancery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;
import qantara.ledger.Hash;
import qantara.node.store.Micros;
import qantara.reader.Language;

/// Source texts in SQL: inserted once, never updated.
final class SqlSources {
    /// Keeps a text; one that is kept already stays as it first came in.
    void keep(JdbcClient db, SourceText source) {
        db.sql("""
                insert into source_text(seal, text, language, published, address, officer, entered)
                values (:seal, :text, :language, :published, :address, :officer, :entered)
                on conflict do nothing""")
                .param("seal", source.seal().toString())
                .param("text", source.text())
                .param("language", source.language().name())
                .param("published", source.published().map(LocalDate::toString).orElse(null))
                .param("address", source.address().orElse(null))
                .param("officer", source.officer().text())
                .param("entered", Micros.of(source.entered()))
                .update();
    }

    Optional<SourceText> of(JdbcClient db, EngagementRef ref) {
        return db.sql("select s.* from source_text s join engagement e on e.source = s.seal where e.ref = :ref")
                .param("ref", ref.toString())
                .query(SqlSources::source)
                .optional();
    }

    private static SourceText source(ResultSet row, int number) throws SQLException {
        return new SourceText(
                hash(row.getString("seal")),
                row.getString("text"),
                Language.valueOf(row.getString("language")),
                Optional.ofNullable(row.getString("published")).map(LocalDate::parse),
                Optional.ofNullable(row.getString("address")),
                new OfficerId(row.getString("officer")),
                Micros.instant(row.getLong("entered")));
    }

    static Hash hash(String hex) {
        return new Hash(HexFormat.of().parseHex(hex));
    }
}
