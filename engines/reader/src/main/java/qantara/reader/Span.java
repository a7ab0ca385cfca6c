package qantara.reader;

/// Words of an article: from `start` up to, not including, `end`, in UTF-16 code units of its text as it was given.
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end <= start) throw new IllegalArgumentException("a span has at least one character");
    }

    /// The words themselves.
    public String in(String text) {
        return text.substring(start, end);
    }

    public int length() {
        return end - start;
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
