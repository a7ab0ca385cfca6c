package qantara.node.chancery;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import qantara.reader.Span;

/// A source text with the words of each fact marked and numbered, ready for a page. Words that overlap are nested, or
/// cut where nesting ends; marks of text direction, which could make the text read otherwise than it is written, are
/// shown by their code point.
public final class EvidenceText {
    /// The longest text shown, in UTF-16 code units; the rest stays in the record.
    public static final int SHOWN = 100_000;

    private final String text;
    private final List<Mark> marks;

    /// @param marks in any order
    public EvidenceText(String text, List<Mark> marks) {
        this.text = text.length() > SHOWN ? text.substring(0, SHOWN) : text;
        this.marks = marks.stream()
                .filter(mark -> mark.span().end() <= this.text.length())
                .sorted()
                .toList();
    }

    /// Words of the text under a number.
    ///
    /// @param line the page's anchor of the fact they belong to
    public record Mark(int number, Span span, Ink ink, String line) implements Comparable<Mark> {
        /// Outer before inner, first before last.
        @Override
        public int compareTo(Mark other) {
            if (span.start() != other.span.start()) return Integer.compare(span.start(), other.span.start());
            return span.end() != other.span.end()
                    ? Integer.compare(other.span.end(), span.end())
                    : Integer.compare(number, other.number);
        }
    }

    /// How words are marked: by what has become of the fact that stands on them.
    public enum Ink {
        /// Nobody has spoken on it, and it waits.
        PROPOSED("pr"),
        /// An officer has spoken.
        SETTLED("ok"),
        /// It does not go into the record.
        ASIDE("off");

        private final String style;

        Ink(String style) {
            this.style = style;
        }

        /// The style class.
        public String style() {
            return style;
        }
    }

    /// Is the text longer than what is shown?
    public boolean isCut() {
        return text.length() == SHOWN;
    }

    /// The paragraphs of the text; blank lines are left out.
    public List<Content> paragraphs() {
        var paragraphs = new ArrayList<Content>();
        for (var start = 0; start < text.length(); ) {
            var end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            if (!text.substring(start, end).isBlank()) paragraphs.add(paragraph(start, end));
            start = end + 1;
        }
        return List.copyOf(paragraphs);
    }

    private Content paragraph(int start, int end) {
        return output -> {
            var cuts = new TreeSet<Integer>(List.of(start, end));
            for (var mark : marks) {
                if (mark.span().start() > start && mark.span().start() < end)
                    cuts.add(mark.span().start());
                if (mark.span().end() > start && mark.span().end() < end)
                    cuts.add(mark.span().end());
            }
            var open = new ArrayList<Mark>();
            var from = start;
            for (var at : cuts) {
                if (at > from) open = piece(output, open, from, at, start);
                from = at;
            }
            close(output, open, 0, end);
        };
    }

    /// Writes the text from `from` to `at` inside the marks that cover it, of which `open` are open already.
    private ArrayList<Mark> piece(TemplateOutput output, ArrayList<Mark> open, int from, int at, int start) {
        var covering = new ArrayList<Mark>();
        for (var mark : marks) if (mark.span().start() <= from && mark.span().end() >= at) covering.add(mark);
        var same = 0;
        while (same < open.size() && same < covering.size() && open.get(same).equals(covering.get(same))) same++;
        close(output, open, same, from);
        for (var mark : covering.subList(same, covering.size())) open(output, mark, from, start);
        write(output, text.substring(from, at));
        return covering;
    }

    private static void open(TemplateOutput output, Mark mark, int from, int start) {
        var first = from == mark.span().start();
        output.writeContent("<mark class=\"" + mark.ink().style() + "\""
                + (first ? " id=\"e" + mark.number() + "\"" : "") + " data-ev=\"" + mark.number() + "\">");
    }

    private static void close(TemplateOutput output, List<Mark> open, int from, int at) {
        for (var mark : open.subList(from, open.size()).reversed()) {
            if (at >= mark.span().end())
                output.writeContent("<sup><a href=\"#" + mark.line() + "\">" + mark.number() + "</a></sup>");
            output.writeContent("</mark>");
        }
    }

    private static void write(TemplateOutput output, String words) {
        var from = 0;
        for (var at = 0; at < words.length(); at++)
            if (turns(words.charAt(at))) {
                Escape.htmlContent(words.substring(from, at), output);
                output.writeContent("<span class=\"ref\">"
                        + String.format(Locale.ROOT, "U+%04X", (int) words.charAt(at)) + "</span>");
                from = at + 1;
            }
        Escape.htmlContent(words.substring(from), output);
    }

    /// Does the character turn the direction of the text around it?
    private static boolean turns(char letter) {
        return letter >= '\u202A' && letter <= '\u202E' || letter >= '\u2066' && letter <= '\u2069';
    }
}
