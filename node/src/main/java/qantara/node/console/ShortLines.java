package qantara.node.console;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Passes a text on and cuts what is longer than a line of it may be. Where it cut, it leaves a NUL, which no row of a
/// table and no line of JSON may hold, so that the line is refused and the next one is read.
final class ShortLines extends FilterReader {
    /// The longest line, in characters.
    static final int LONGEST = 64 * 1024;

    private int length;

    ShortLines(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int count) throws IOException {
        while (true) {
            var got = super.read(into, from, count);
            if (got <= 0) return got;
            var kept = from;
            for (var i = from; i < from + got; i++) if (passes(into[i])) into[kept++] = cut(into[i]);
            if (kept > from) return kept - from;
        }
    }

    private boolean passes(char c) {
        length = c == '\n' ? 0 : length + 1;
        return length <= LONGEST;
    }

    private char cut(char c) {
        return length == LONGEST ? 0 : c;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
