package qantara.node.chancery;

import java.util.ArrayList;
import java.util.List;
import qantara.reader.Country;
import qantara.reader.Span;
import tools.jackson.databind.json.JsonMapper;

/// Facts and their words as the record's rows hold them.
final class FactJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FactJson() {}

    static String write(Fact fact) {
        return JSON.writerFor(Fact.class).writeValueAsString(fact);
    }

    static Fact read(String json) {
        return JSON.readValue(json, Fact.class);
    }

    /// Spans as `12-20 33-40`.
    static String words(List<Span> spans) {
        var text = new ArrayList<String>();
        for (var span : spans) text.add(span.start() + "-" + span.end());
        return String.join(" ", text);
    }

    static List<Span> spans(String words) {
        var spans = new ArrayList<Span>();
        for (var word : words.split(" ")) {
            var cut = word.indexOf('-');
            if (cut > 0)
                spans.add(
                        new Span(Integer.parseInt(word.substring(0, cut)), Integer.parseInt(word.substring(cut + 1))));
        }
        return List.copyOf(spans);
    }

    static String codes(List<Country> countries) {
        return String.join(" ", countries.stream().map(Country::code).toList());
    }

    static List<Country> countries(String codes) {
        return codes.isEmpty()
                ? List.of()
                : List.of(codes.split(" ")).stream().map(Country::new).toList();
    }
}
