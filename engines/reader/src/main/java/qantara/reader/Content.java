package qantara.reader;

import java.util.ArrayList;
import java.util.List;

/// Parts the article proper, headline and body, from what a page hangs around it.
///
/// A line of the body is long and punctuated. The headline is the last line of some length before the body; what
/// stands between the two (a date line, a byline) and between lines of the body (a subheading) belongs to them.
/// From the first line of page furniture that has no more body to speak of behind it, nothing does.
final class Content {
    private static final int LONG = 70;
    private static final int VERY_LONG = 140;
    private static final int SENTENCE = 40;
    private static final int HEADLINE = 20;
    private static final int HEADLINE_WORDS = 4;
    private static final int LOOK_BACK = 6;
    private static final int SMALL_PRINT = 160;

    /// @param lines the lines of the article
    /// @param headline how many of them come before the body
    record Found(List<Lines.Line> lines, int headline, List<Span> spans) {}

    private final String text;
    private final List<Token> tokens;
    private final Scan scan;
    private final List<Lines.Line> lines;

    Content(String text, List<Token> tokens, Scan scan) {
        this.text = text;
        this.tokens = tokens;
        this.scan = scan;
        this.lines = Lines.of(text, tokens).all();
    }

    Found find() {
        var first = belowHeadlines(firstBody());
        if (first < 0) return found(fallback(), 0);
        var last = lastBody(first);
        var taken = new ArrayList<Lines.Line>();
        var headline = headline(first);
        for (var i = headline; i < first; i++) if (belongsBeforeBody(i, headline)) taken.add(lines.get(i));
        var before = taken.size();
        for (var i = first; i <= last; i++) if (body(i) || subheading(i)) taken.add(lines.get(i));
        if (last + 2 == lines.size() && cutShort(last + 1)) taken.add(lines.getLast());
        return found(taken, before);
    }

    private int firstBody() {
        for (var i = 0; i < lines.size(); i++) if (body(i)) return i;
        return -1;
    }

    /// A long headline looks like a body: it ends in no full stop and a longer paragraph follows.
    private int belowHeadlines(int first) {
        var at = first;
        for (var next = at + 1; at >= 0 && next < Math.min(lines.size(), first + LOOK_BACK); next++)
            if (headlineLike(at) && body(next) && length(next) > length(at) - 5) at = next;
        return at;
    }

    private boolean headlineLike(int i) {
        return length(i) < SMALL_PRINT && !ends(i, ".؟!»”\"");
    }

    private int lastBody(int first) {
        var last = first;
        var full = lastFullParagraph();
        for (var i = first + 1; i < lines.size(); i++) {
            if (furniture(i) && full < i) break;
            if (body(i)) last = i;
        }
        return last;
    }

    private int lastFullParagraph() {
        for (var i = lines.size() - 1; i >= 0; i--)
            if (body(i) && length(i) >= VERY_LONG && ends(i, ".؟?!”\"»")) return i;
        return -1;
    }

    private int headline(int first) {
        for (var i = first - 1; i >= Math.max(0, first - LOOK_BACK); i--)
            if (length(i) >= HEADLINE && lines.get(i).words() >= HEADLINE_WORDS && !furniture(i) && !dateLine(i))
                return i;
        return first;
    }

    private boolean belongsBeforeBody(int line, int headline) {
        return line == headline || (dateLine(line) && lines.get(line).words() >= HEADLINE_WORDS);
    }

    private boolean body(int i) {
        if (furniture(i) || ends(i, "…")) return length(i) >= 2 * VERY_LONG;
        return length(i) >= VERY_LONG
                || (length(i) >= LONG && punctuated(i))
                || (length(i) >= SENTENCE && ends(i, ".؟!"));
    }

    /// The last line of a text that was cut off in the middle of a sentence.
    private boolean cutShort(int i) {
        return !furniture(i)
                && !dateLine(i)
                && length(i) >= SENTENCE
                && lines.get(i).words() > HEADLINE_WORDS + 2;
    }

    private boolean subheading(int i) {
        return !furniture(i) && length(i) >= HEADLINE && lines.get(i).words() >= 3;
    }

    private boolean furniture(int i) {
        var line = lines.get(i);
        if (length(i) >= SMALL_PRINT) return false;
        for (var t = line.from(); t < line.to(); t++) if (scan.has(Term.Sort.FURNITURE, t)) return true;
        return tokens.get(line.from()).mark("•»›*|");
    }

    private boolean dateLine(int i) {
        var line = lines.get(i);
        if (length(i) > LONG) return false;
        for (var t = line.from(); t < line.to(); t++) {
            var value = tokens.get(t).value();
            if (value >= 1990 && value < 2100) return true;
        }
        return false;
    }

    private boolean punctuated(int i) {
        var line = lines.get(i);
        for (var t = line.from(); t < line.to(); t++) if (tokens.get(t).mark(".,،؛;:؟?!")) return true;
        return false;
    }

    private boolean ends(int i, String marks) {
        return marks.indexOf(text.charAt(lines.get(i).end() - 1)) >= 0;
    }

    private int length(int i) {
        return lines.get(i).end() - lines.get(i).start();
    }

    /// No long line at all: the longest short ones, as of a note or a headline alone.
    private List<Lines.Line> fallback() {
        var taken = new ArrayList<Lines.Line>();
        for (var i = 0; i < lines.size(); i++)
            if (!furniture(i) && lines.get(i).words() >= HEADLINE_WORDS) taken.add(lines.get(i));
        return taken.isEmpty() ? lines : taken;
    }

    private static Found found(List<Lines.Line> taken, int headline) {
        var spans = new ArrayList<Span>();
        for (var line : taken) {
            if (line.end() <= line.start()) continue;
            spans.add(new Span(line.start(), line.end()));
        }
        return new Found(List.copyOf(taken), headline, List.copyOf(spans));
    }
}
