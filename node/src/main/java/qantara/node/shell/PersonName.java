package qantara.node.shell;

import gg.jte.TemplateOutput;
import java.util.Optional;

/// A person's name for a page: in Latin script, in Arabic script, or in both; each script isolated.
///
/// @param latin the name in Latin script
/// @param arabic the name in Arabic script
public record PersonName(Optional<String> latin, Optional<String> arabic) implements Dressed {

    public PersonName {
        latin = latin.map(String::strip).filter(name -> !name.isEmpty());
        arabic = arabic.map(String::strip).filter(name -> !name.isEmpty());
        if (latin.isEmpty() && arabic.isEmpty()) {
            throw new IllegalArgumentException("a person's name is written in at least one script");
        }
    }

    /// A name of which only the Latin spelling is known.
    public static PersonName latin(String name) {
        return new PersonName(Optional.of(name), Optional.empty());
    }

    /// A name of which only the Arabic spelling is known.
    public static PersonName arabic(String name) {
        return new PersonName(Optional.empty(), Optional.of(name));
    }

    /// A name known in both scripts.
    public static PersonName both(String latin, String arabic) {
        return new PersonName(Optional.of(latin), Optional.of(arabic));
    }

    /// The name as a reader of `language` expects it: the one script if it has it, else the other.
    public PersonName in(Language language) {
        var wanted = language == Language.ARABIC ? arabic : latin;
        var other = language == Language.ARABIC ? latin : arabic;
        var chosen = wanted.or(() -> other);
        return chosen.equals(arabic)
                ? new PersonName(Optional.empty(), chosen)
                : new PersonName(chosen, Optional.empty());
    }

    @Override
    public String text() {
        return latin.or(() -> arabic).orElseThrow();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        arabic.ifPresent(name -> Dressed.element(output, "bdi", " lang=\"ar\"", name));
        if (latin.isPresent() && arabic.isPresent()) {
            output.writeContent(" / ");
        }
        latin.ifPresent(name -> Dressed.element(output, "bdi", "", name));
    }
}
