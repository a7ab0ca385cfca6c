package qantara.names;

/// A text in its folded form, which remembers where in the original each of its characters stood.
public final class Folded {
    private final String text;
    private final int[] origins;
    private final int end;

    Folded(String text, int[] origins, int end) {
        this.text = text;
        this.origins = origins;
        this.end = end;
    }

    /// The folded form.
    public String text() {
        return text;
    }

    /// Where in the original the folded character at `index` stood; for `index` equal to the folded length, the
    /// length of the original.
    public int origin(int index) {
        return index == text.length() ? end : origins[index];
    }
}
