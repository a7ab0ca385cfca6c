package qantara.reader;

import java.util.ArrayList;
import java.util.List;

/// The lines of a text, as ranges of characters and of tokens.
record Lines(List<Line> all) {
    /// @param from first token; @param to one past the last token
    record Line(int start, int end, int from, int to) {
        boolean empty() {
            return from == to;
        }

        int words() {
            return to - from;
        }
    }

    static Lines of(String text, List<Token> tokens) {
        var lines = new ArrayList<Line>();
        var from = 0;
        for (var i = 0; i <= tokens.size(); i++) {
            if (i < tokens.size() && !tokens.get(i).line()) continue;
            if (i > from) lines.add(line(text, tokens, from, i));
            from = i + 1;
        }
        return new Lines(List.copyOf(lines));
    }

    private static Line line(String text, List<Token> tokens, int from, int to) {
        var start = tokens.get(from).start();
        var end = to < tokens.size() ? tokens.get(to).start() : text.length();
        while (end > start && text.charAt(end - 1) <= ' ') end--;
        return new Line(start, end, from, to);
    }
}
