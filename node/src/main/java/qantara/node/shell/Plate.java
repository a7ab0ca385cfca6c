package qantara.node.shell;

import gg.jte.TemplateOutput;
import java.util.List;
import java.util.stream.Stream;

/// A vehicle's registration plate as its segments, read left to right, each isolated: written as one string, a Moroccan
/// plate (number, Arabic letter, region) is reordered in either base direction.
///
/// @param segments 1 to 4 segments in the order in which they stand on the vehicle
public record Plate(List<String> segments) implements Dressed {
    private static final int MOST_SEGMENTS = 4;

    public Plate {
        segments = segments.stream().map(String::strip).toList();
        if (segments.isEmpty() || segments.size() > MOST_SEGMENTS || segments.contains("")) {
            throw new IllegalArgumentException("a plate has 1 to 4 segments, none of them empty");
        }
    }

    /// The plate written with `|` or `-` between its segments.
    public static Plate of(String written) {
        return new Plate(Stream.of(written.split("[|-]", -1)).toList());
    }

    @Override
    public String text() {
        return "\u2066"
                + String.join(" | ", segments.stream().map(Plate::isolated).toList()) + "\u2069";
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent("<span class=\"plate\">");
        var between = "";
        for (var segment : segments) {
            output.writeContent(between);
            Dressed.element(output, "bdi", "", segment);
            between = "<i>|</i>";
        }
        output.writeContent("</span>");
    }

    private static String isolated(String segment) {
        return "\u2068" + segment + "\u2069";
    }
}
