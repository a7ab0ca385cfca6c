package qantara.node.chancery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qantara.reader.Span;

/// The words of a page's lines, numbered in the order of the lines; two lines that stand on the same words share a
/// number.
public final class Numbered {
    private final Map<Span, Integer> numbers = new LinkedHashMap<>();
    private final Map<Span, EvidenceText.Ink> inks = new LinkedHashMap<>();
    private final Map<Span, Integer> first = new LinkedHashMap<>();
    private final List<Entry> lines;

    private Numbered(List<Entry> lines) {
        this.lines = List.copyOf(lines);
        for (var i = 0; i < lines.size(); i++)
            for (var span : lines.get(i).words()) {
                numbers.putIfAbsent(span, numbers.size() + 1);
                first.putIfAbsent(span, i);
                inks.merge(span, lines.get(i).ink(), Numbered::first);
            }
    }

    /// Words of two lines are marked by the one that asks for more.
    private static EvidenceText.Ink first(EvidenceText.Ink one, EvidenceText.Ink other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /// Numbers the words of `lines`.
    public static Numbered of(List<Entry> lines) {
        return new Numbered(lines);
    }

    /// What one line stands on.
    public record Entry(List<Span> words, EvidenceText.Ink ink) {
        public Entry {
            words = List.copyOf(words);
        }
    }

    /// The numbers of the words that line `index` stands on.
    public List<Integer> numbers(int index) {
        return lines.get(index).words().stream()
                .distinct()
                .map(span -> numbers.getOrDefault(span, 0))
                .toList();
    }

    /// The marks for the text; each leads back to its first line, whose anchor is `prefix` and the line's index.
    public List<EvidenceText.Mark> marks(String prefix) {
        var marks = new ArrayList<EvidenceText.Mark>();
        numbers.forEach((span, number) -> marks.add(new EvidenceText.Mark(
                number,
                span,
                inks.getOrDefault(span, EvidenceText.Ink.SETTLED),
                prefix + first.getOrDefault(span, 0))));
        return List.copyOf(marks);
    }
}
