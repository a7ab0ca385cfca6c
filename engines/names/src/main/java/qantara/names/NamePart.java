package qantara.names;

import java.util.List;

/// One part of a name, with the forms in which it may meet a part of another.
///
/// @param written as it stands in the name, with the words that belong to it
/// @param cores its comparing letters, first the whole, then without an article or a son's word that is joined to it
/// @param descent does a word such as bin, son of, stand before it?
/// @param servant does it begin with Abd, so that the core is one of the names of God?
public record NamePart(String written, List<String> cores, PartKind kind, boolean servant, boolean descent) {
    public NamePart {
        if (written.isBlank()) throw new IllegalArgumentException("a part without letters");
        if (cores.isEmpty() || cores.stream().anyMatch(String::isEmpty))
            throw new IllegalArgumentException("a part without comparing letters");
        cores = List.copyOf(cores);
    }

    NamePart(String written, List<String> cores, PartKind kind, boolean servant) {
        this(written, cores, kind, servant, false);
    }

    /// The whole part in comparing letters.
    public String letters() {
        return cores.getFirst();
    }

    /// Is it written in Arabic letters?
    public boolean arabic() {
        return Letters.arabic(letters());
    }

    NamePart descended(String with, List<String> forms) {
        return new NamePart(with + " " + written, forms, kind, servant, true);
    }

    boolean carries() {
        return kind == PartKind.CORE;
    }
}
