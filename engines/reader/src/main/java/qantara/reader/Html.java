package qantara.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Takes the text out of a page, a line for each block, and its day of publication where the page states one.
final class Html {
    private static final String NO_TEXT =
            "script,style,noscript,nav,footer,aside,form,iframe,button,select,svg,template,head";
    private static final Set<String> CELLS = Set.of("td", "th", "br");
    private static final String STATED = "meta[property=article:published_time],meta[itemprop=datePublished],"
            + "meta[name=date],meta[name=dc.date],meta[name=DC.date.issued],meta[name=pubdate],time[datetime]";
    private static final int ISO_DAY = 10;

    private Html() {}

    static Article article(String html) {
        var page = Jsoup.parse(html);
        var published = published(page);
        page.select(NO_TEXT).remove();
        var article = Article.of(text(page.body()));
        return published.map(article::publishedOn).orElse(article);
    }

    private static Optional<LocalDate> published(Document page) {
        for (var stated : page.select(STATED)) {
            var value = stated.hasAttr("content") ? stated.attr("content") : stated.attr("datetime");
            var day = day(value.strip());
            if (day.isPresent()) return day;
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String value) {
        if (value.length() < ISO_DAY) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(value.substring(0, ISO_DAY)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(Element body) {
        var out = new StringBuilder();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) append(out, words.text());
                else if (breaks(node)) line(out);
            }

            @Override
            public void tail(Node node, int depth) {
                if (breaks(node)) line(out);
            }
        });
        return out.toString().strip();
    }

    private static boolean breaks(Node node) {
        return node instanceof Element element && (element.isBlock() || CELLS.contains(element.tagName()));
    }

    private static void line(StringBuilder out) {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') out.setLength(out.length() - 1);
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') out.append('\n');
    }

    private static void append(StringBuilder out, String words) {
        var start = out.isEmpty() || out.charAt(out.length() - 1) <= ' ' ? words.stripLeading() : words;
        out.append(start);
    }
}
