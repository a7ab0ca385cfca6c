package qantara.node.shell;

import com.ibm.icu.text.MessageFormat;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A message of the desk as page content: its own words escaped, every value isolated in an element.
///
/// The message is formatted with private-use characters in the places of the values, then written piece by piece: a
/// value can neither bring markup into the page nor be taken for the message's own words.
final class Sentence implements Content {
    private static final char FIRST_PLACE = '\uE000';
    private static final char LAST_PLACE = '\uF8FF';

    private final String formatted;
    private final List<Object> placed = new ArrayList<>();

    Sentence(MessageFormat message, Map<String, ?> values) {
        var places = new HashMap<String, Object>();
        values.forEach((name, value) -> places.put(name, value instanceof Number ? value : place(value)));
        this.formatted = message.format(places);
    }

    private String place(Object value) {
        placed.add(value);
        return String.valueOf((char) (FIRST_PLACE + placed.size() - 1));
    }

    @Override
    public void writeTo(TemplateOutput output) {
        int from = 0;
        for (int at = 0; at < formatted.length(); at++) {
            char letter = formatted.charAt(at);
            if (letter >= FIRST_PLACE && letter <= LAST_PLACE) {
                Escape.htmlContent(formatted.substring(from, at), output);
                write(placed.get(letter - FIRST_PLACE), output);
                from = at + 1;
            }
        }
        Escape.htmlContent(formatted.substring(from), output);
    }

    private static void write(Object value, TemplateOutput output) {
        if (value instanceof Content content) {
            content.writeTo(output);
            return;
        }
        output.writeContent("<bdi>");
        Escape.htmlContent(value.toString(), output);
        output.writeContent("</bdi>");
    }
}
