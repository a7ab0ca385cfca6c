package qantara.handling;

import java.util.Optional;

/// A Traffic Light Protocol 2.0 label, from the freest to the strictest. Labels are never translated.
///
/// @see <a href="https://www.first.org/tlp/">FIRST, TLP 2.0</a>
public enum Tlp {
    /// No limit on sharing.
    CLEAR("TLP:CLEAR"),
    /// Within the community, not in public.
    GREEN("TLP:GREEN"),
    /// Within the receiving organisation and those it serves, where they need to know.
    AMBER("TLP:AMBER"),
    /// Within the receiving organisation only.
    AMBER_STRICT("TLP:AMBER+STRICT"),
    /// For the named persons only.
    RED("TLP:RED");

    private final String label;

    Tlp(String label) {
        this.label = label;
    }

    /// The label as the standard writes it, without spaces.
    public String label() {
        return label;
    }

    /// The label written as `text`, exactly.
    public static Optional<Tlp> parse(String text) {
        for (var tlp : values()) if (tlp.label.equals(text)) return Optional.of(tlp);
        return Optional.empty();
    }

    /// The stricter of the two: what is made of two sources carries it.
    public Tlp merge(Tlp other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// Whether this label is as strict as `other` or stricter.
    public boolean atLeast(Tlp other) {
        return compareTo(other) >= 0;
    }
}
