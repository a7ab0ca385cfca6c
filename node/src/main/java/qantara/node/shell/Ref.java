package qantara.node.shell;

import gg.jte.TemplateOutput;

/// The reference of a matter, a record or a message, such as `QN-2026-00412`: always read left to right.
///
/// @param text the reference as the desk writes it, 1 to 80 characters
public record Ref(String text) implements Dressed {
    private static final int LONGEST = 80;

    public Ref {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a reference has 1 to 80 characters");
        }
    }

    @Override
    public void writeTo(TemplateOutput output) {
        Dressed.element(output, "span", " class=\"ref\"", text);
    }

    @Override
    public String toString() {
        return text;
    }
}
