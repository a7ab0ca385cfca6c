package qantara.node.shell;

import gg.jte.TemplateOutput;
import java.util.regex.Pattern;

/// A telephone number, always read left to right: inside Arabic a bare `+34 600 000 412` is shown reversed.
///
/// @param text the number as written, with digits, spaces, dots, dashes, brackets and one leading `+`; at most 30
/// characters
public record Phone(String text) implements Dressed {
    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9][0-9 .()/-]{2,28}");

    public Phone {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("not a telephone number as people write them");
        }
    }

    @Override
    public void writeTo(TemplateOutput output) {
        Dressed.element(output, "span", " class=\"num\"", text);
    }
}
