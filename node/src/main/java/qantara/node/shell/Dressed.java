package qantara.node.shell;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;

/// A value that no surrounding text direction may reorder: it writes itself isolated into pages, and as plain text
/// for attributes and messages.
public sealed interface Dressed extends Content permits Ref, PersonName, Plate, Phone {

    /// The value as plain text, for a `title`, an `aria-label` or a message: never put bare into running text of
    /// another direction.
    String text();

    private static void open(TemplateOutput output, String element, String attributes) {
        output.writeContent("<" + element + attributes + ">");
    }

    /// Writes `value` escaped inside one element; `attributes` is fixed markup of the caller, never data.
    static void element(TemplateOutput output, String element, String attributes, String value) {
        open(output, element, attributes);
        Escape.htmlContent(value, output);
        output.writeContent("</" + element + ">");
    }
}
