package qantara.node.searches;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Actor;
import qantara.node.store.Micros;

/// Takes a file of persons in, by the same path as the form: row by row, a hundred to a transaction, each person with
/// its leaf. Rows that are refused are named by their line and left out. After a restart it goes on where it was.
final class HeldImport {
    /// Rows in one transaction.
    private static final int AT_ONCE = 100;
    /// As many faults are kept by line; all are counted.
    private static final int FAULTS_KEPT = 50;
    /// The longest file, in bytes: what the officers' door lets in.
    static final int LONGEST = 2 << 20;

    private final Desk desk;
    private final Register register;
    private final Register.Following indexes;

    HeldImport(Desk desk, Register register, Register.Following indexes) {
        this.desk = desk;
        this.register = register;
        this.indexes = indexes;
    }

    /// Keeps a file to be taken in; empty when it is no text in UTF-8 or too long.
    Optional<String> lay(Actor officer, byte[] file) {
        var text = file.length > LONGEST ? Optional.<String>empty() : decoded(file);
        return text.map(content -> {
            var id = HexFormat.of().formatHex(desk.vault().chance(8));
            desk.store()
                    .write(db -> db.sql("""
                            insert into held_import(id, officer, content, at, taken, refused, row, faults)
                            values (:id, :officer, :content, :at, 0, 0, 0, '')""")
                            .param("id", id)
                            .param("officer", officer.id().text())
                            .param("content", content)
                            .param("at", Micros.of(desk.now()))
                            .update());
            return id;
        });
    }

    private static Optional<String> decoded(byte[] file) {
        try {
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return Optional.of(decoder.decode(ByteBuffer.wrap(file)).toString().replaceFirst("^\\uFEFF", ""));
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    Optional<ImportProgress> progress(String id) {
        return desk.store()
                .read(db -> db.sql("select taken, refused, row, faults, ended from held_import where id = :id")
                        .param("id", id)
                        .query((row, _) -> new ImportProgress(
                                id,
                                row.getInt("taken"),
                                row.getInt("refused"),
                                row.getInt("row"),
                                row.getString("faults").lines().toList(),
                                row.getLong("ended") > 0))
                        .optional());
    }

    /// Takes one file in to its end. The officer answers for it as for a form.
    void run(Actor officer, String id) {
        var content = desk.store()
                .read(db -> db.sql("select content, row from held_import where id = :id and ended is null")
                        .param("id", id)
                        .query((row, _) -> Map.entry(row.getString("content"), row.getInt("row")))
                        .optional());
        content.ifPresent(entry -> run(officer, id, entry.getKey(), entry.getValue()));
    }

    private void run(Actor officer, String id, String content, int done) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(content)) {
            var rows = reader.iterator();
            for (var i = 0; i < done && rows.hasNext(); i++) rows.next();
            for (var chunk = chunk(rows); !chunk.isEmpty(); chunk = chunk(rows)) {
                var now = chunk;
                desk.store().write(db -> take(db, officer, id, now));
            }
        } catch (CsvParseException | IllegalStateException broken) {
            fault(id, "0 file");
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        end(id);
        register.follow();
    }

    private static List<NamedCsvRecord> chunk(Iterator<NamedCsvRecord> rows) {
        var chunk = new ArrayList<NamedCsvRecord>();
        while (chunk.size() < AT_ONCE && rows.hasNext()) chunk.add(rows.next());
        return chunk;
    }

    private int take(JdbcClient db, Actor officer, String id, List<NamedCsvRecord> rows) {
        var turns = new ArrayList<Register.Turn>();
        var faults = new ArrayList<String>();
        for (var row : rows) {
            var entered = new Entered(fields(row));
            HeldForm.of(entered, desk.here().country(), desk.today())
                    .ifPresentOrElse(
                            form -> turns.add(new Register.Turn(
                                    Optional.empty(), Optional.of(register.enter(db, officer, form)))),
                            () -> faults.add(row.getStartingLineNumber() + " "
                                    + entered.wrong().keySet().stream()
                                            .sorted()
                                            .findFirst()
                                            .orElse("file")));
        }
        indexes.changed(db, turns);
        return db.sql("""
                        update held_import set taken = taken + :taken, refused = refused + :refused, row = row + :rows,
                            faults = :faults where id = :id""")
                .param("taken", turns.size())
                .param("refused", faults.size())
                .param("rows", rows.size())
                .param("faults", joined(db, id, faults))
                .param("id", id)
                .update();
    }

    /// Several values of a field stand in one cell, parted by semicolons.
    private static Map<String, String> fields(NamedCsvRecord row) {
        var fields = new HashMap<String, String>();
        row.getFieldsAsMap().forEach((field, value) -> {
            var name = field.strip().toLowerCase(java.util.Locale.ROOT);
            if (HeldForm.WRITTEN.contains(name) && !name.equals("born")) fields.put(name, value.replace(';', '\n'));
            else if (name.equals("code"))
                for (var code : value.split("[ ;]+")) fields.put("code." + code, code.isBlank() ? "" : "on");
            else fields.put(name, value);
        });
        return fields;
    }

    private static String joined(JdbcClient db, String id, List<String> faults) {
        var kept = new ArrayList<>(db.sql("select faults from held_import where id = :id")
                .param("id", id)
                .query(String.class)
                .single()
                .lines()
                .toList());
        kept.addAll(faults);
        return String.join("\n", kept.subList(0, Math.min(kept.size(), FAULTS_KEPT)));
    }

    private void fault(String id, String fault) {
        desk.store()
                .write(db -> db.sql("""
                        update held_import set refused = refused + 1, faults = :faults where id = :id""")
                        .param("faults", joined(db, id, List.of(fault)))
                        .param("id", id)
                        .update());
    }

    /// The file's content goes; what is left is counts.
    private void end(String id) {
        desk.store()
                .write(db -> db.sql("update held_import set content = null, ended = :at where id = :id")
                        .param("at", Micros.of(desk.now()))
                        .param("id", id)
                        .update());
    }

    /// Files that a stop of the node left half taken in, each with the officer who laid it.
    Map<String, String> left() {
        var left = new HashMap<String, String>();
        desk.store()
                .read(db -> db.sql("select id, officer from held_import where ended is null")
                        .query((row, _) -> Map.entry(row.getString("id"), row.getString("officer")))
                        .list())
                .forEach(entry -> left.put(entry.getKey(), entry.getValue()));
        return left;
    }
}
