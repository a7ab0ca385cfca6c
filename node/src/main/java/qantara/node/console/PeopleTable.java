package qantara.node.console;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import qantara.holdings.Written;

/// A table of people in CSV (RFC 4180), row by row. Its first line names the columns, in any order and letter case; the
/// separator is a comma, a semicolon or a tab. A cell with several values separates them by semicolons or bars.
final class PeopleTable implements AutoCloseable {
    /// The largest cell, quotes and line breaks included.
    private static final int LARGEST_CELL = 256 * 1024;

    private static final int LONGEST_HEADER = 8 * 1024;

    /// What a column holds, and what it may be called.
    enum Column {
        ID("id", "handle", "record_id"),
        NAME("name", "full_name"),
        GIVEN("given_name", "given_names", "first_name", "forename"),
        FAMILY("family_name", "last_name", "surname"),
        ALIASES("alias", "aliases", "aka"),
        BIRTH("birth_date", "dob", "born", "date_of_birth", "birthdate", "birth_year", "year_of_birth"),
        SEX("sex", "gender"),
        NATIONALITY("nationality", "nationalities", "citizenship"),
        PLACE("birth_place", "place_of_birth", "place"),
        DOCUMENTS("document", "documents", "passport", "passport_number", "document_number", "id_number"),
        PLATES("plate", "plates"),
        PHONES("phone", "phones", "telephone"),
        COUNTRY("country");

        private final List<String> titles;

        Column(String... titles) {
            this.titles = List.of(titles);
        }

        static Optional<Column> titled(String title) {
            var plain = title.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
            for (var column : values()) if (column.titles.contains(plain)) return Optional.of(column);
            return Optional.empty();
        }
    }

    /// One row.
    ///
    /// @param line where it begins, from 1
    record Row(long line, String handle, Written written, boolean isText) {}

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> rows;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

    private PeopleTable(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.rows = reader.iterator();
    }

    /// Opens `file` and reads the names of its columns.
    static PeopleTable open(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var text = new BufferedReader(new ShortLines(new InputStreamReader(Files.newInputStream(file), decoder)));
        var table = new PeopleTable(CsvReader.builder()
                .fieldSeparator(separator(text))
                .maxBufferSize(LARGEST_CELL)
                .ofCsvRecord(text));
        if (table.rows.hasNext()) table.name(table.rows.next());
        return table;
    }

    private static char separator(Reader text) throws IOException {
        text.mark(LONGEST_HEADER);
        var head = new char[LONGEST_HEADER - 1];
        var count = Math.max(0, text.read(head, 0, head.length));
        text.reset();
        var line = new String(head, 0, count).split("\\R", 2)[0];
        if (line.indexOf(',') >= 0) return ',';
        if (line.indexOf('\t') >= 0) return '\t';
        return line.indexOf(';') >= 0 ? ';' : ',';
    }

    private void name(CsvRecord titles) {
        for (var i = 0; i < titles.getFieldCount(); i++) {
            var at = i;
            Column.titled(titles.getField(i).replace("\ufeff", ""))
                    .ifPresent(column -> columns.putIfAbsent(column, at));
        }
    }

    /// Does it say who is who? A row needs an id and a name.
    boolean isOfPeople() {
        return columns.containsKey(Column.ID)
                && (columns.containsKey(Column.NAME) || columns.containsKey(Column.FAMILY));
    }

    boolean hasNext() {
        return rows.hasNext();
    }

    /// @throws de.siegmar.fastcsv.reader.CsvParseException when a cell never ends
    Row next() {
        var row = rows.next();
        var isText = row.getFields().stream().allMatch(cell -> cell.indexOf('\0') < 0 && cell.indexOf('\ufffd') < 0);
        return new Row(row.getStartingLineNumber(), cell(row, Column.ID), written(row), isText);
    }

    private Written written(CsvRecord row) {
        var names = new ArrayList<String>();
        var name = cell(row, Column.NAME);
        names.add(name.isBlank() ? (cell(row, Column.GIVEN) + " " + cell(row, Column.FAMILY)).strip() : name);
        names.addAll(values(row, Column.ALIASES, "[;|]"));
        var nationalities = values(row, Column.NATIONALITY, "[;|,/ ]");
        var country = cell(row, Column.COUNTRY).strip();
        return new Written(
                names,
                cell(row, Column.BIRTH),
                cell(row, Column.SEX),
                nationalities,
                cell(row, Column.PLACE),
                values(row, Column.DOCUMENTS, "[;|]"),
                values(row, Column.PLATES, ";"),
                values(row, Column.PHONES, "[;|]"),
                country.isEmpty() && nationalities.size() == 1 ? nationalities.getFirst() : country);
    }

    private List<String> values(CsvRecord row, Column column, String separators) {
        var cell = cell(row, column);
        return cell.isBlank() ? List.of() : List.of(cell.split(separators));
    }

    private String cell(CsvRecord row, Column column) {
        var at = columns.getOrDefault(column, Integer.MAX_VALUE);
        return at < row.getFieldCount() ? row.getField(at) : "";
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
