package qantara.node.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qantara.node.chancery.EvidenceText;
import qantara.node.chancery.Fact;
import qantara.node.chancery.FactWords;
import qantara.node.chancery.Numbered;
import qantara.reader.Span;

/// A proof as its page lays it out: each line with the numbers of its words, and the text with those words marked.
public record ProofView(Proof proof, List<SheetView> sheets, EvidenceText text) {
    private static final int HEADLINE = 120;

    public ProofView {
        sheets = List.copyOf(sheets);
    }

    /// A sheet with its lines.
    ///
    /// @param taken whether it goes into the record
    public record SheetView(Sheet sheet, boolean taken, List<Row> rows) {
        public SheetView {
            rows = List.copyOf(rows);
        }

        /// The facts that count on it.
        public Stream<Fact> facts() {
            return rows.stream().filter(row -> !row.line().isStruck()).flatMap(row -> row.line().fact().stream());
        }

        /// The forms for what may still be added to it.
        public List<FactForm.Kind> additions() {
            var has = facts().map(FactForm.Kind::of).toList();
            return Stream.of(FactForm.Kind.values())
                    .filter(kind -> switch (kind) {
                        case NATURE, DATE -> false;
                        case PLACE, SUBJECTS -> !has.contains(kind);
                        case PARTICIPANT, EVENT, ACCORD, PROMISE -> true;
                    })
                    .toList();
        }
    }

    /// A line with the numbers of its words.
    public record Row(Line line, List<Integer> numbers) {
        public Row {
            numbers = List.copyOf(numbers);
        }
    }

    static ProofView of(Proof proof) {
        var lines = proof.galley().sheets().stream()
                .flatMap(sheet -> proof.lines(sheet).stream())
                .toList();
        var numbered = Numbered.of(proof.galley().sheets().stream()
                .flatMap(sheet -> proof.lines(sheet).stream().map(line -> entry(line, proof.takes(sheet))))
                .toList());
        var sheets = new ArrayList<SheetView>();
        var at = 0;
        for (var sheet : proof.galley().sheets()) {
            var rows = new ArrayList<Row>();
            for (var line : proof.lines(sheet)) rows.add(new Row(line, numbered.numbers(at++)));
            sheets.add(new SheetView(sheet, proof.takes(sheet), rows));
        }
        var marks = numbered.marks("").stream()
                .map(mark -> new EvidenceText.Mark(
                        mark.number(),
                        mark.span(),
                        mark.ink(),
                        lines.get(Integer.parseInt(mark.line())).id()))
                .toList();
        return new ProofView(proof, sheets, new EvidenceText(proof.source().text(), marks));
    }

    private static Numbered.Entry entry(Line line, boolean taken) {
        var words = line.isStruck() ? List.<Span>of() : line.words();
        if (!taken) return new Numbered.Entry(words, EvidenceText.Ink.ASIDE);
        return new Numbered.Entry(words, line.isOpen() ? EvidenceText.Ink.PROPOSED : EvidenceText.Ink.SETTLED);
    }

    /// A title in the reader's language: what the main sheet tells; empty when nothing was read.
    public Optional<String> title(FactWords words) {
        return sheets.stream()
                .findFirst()
                .map(sheet -> words.title(sheet.facts().toList()));
    }

    /// The beginning of the article.
    public String headline() {
        var text = proof.source().text();
        var start =
                proof.galley().content().stream().mapToInt(Span::start).min().orElse(0);
        var line = text.substring(Math.min(start, text.length()))
                .strip()
                .lines()
                .findFirst()
                .orElse("");
        return line.length() <= HEADLINE ? line : line.substring(0, HEADLINE) + "\u2026";
    }

    /// Lines that go into the record and are settled or struck.
    public int settled() {
        return proof.size() - proof.open().size();
    }

    /// The id of the first line that waits for a verdict.
    public Optional<String> next() {
        return proof.open().stream().map(Line::id).findFirst();
    }
}
