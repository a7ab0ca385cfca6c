package qantara.holdings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import qantara.names.BirthDate;
import qantara.names.IdentityDocument;
import qantara.names.Name;
import qantara.names.Particulars;
import qantara.names.Sex;

/// Who is asked for: by name, by date of birth, by number, or by any of these together.
///
/// @param names spellings of the name asked for, at most [#MOST_NAMES]; may be none
/// @param most how many answers are wanted, from 1 to [#MOST_ANSWERS]
public record Question(
        List<Name> names,
        Optional<BirthDate> born,
        Optional<Sex> sex,
        Set<String> nationalities,
        Set<IdentityDocument> documents,
        Set<Mark> marks,
        int most) {
    public static final int MOST_NAMES = 8;
    public static final int MOST_ANSWERS = 100;

    public Question {
        names = List.copyOf(names);
        nationalities = Set.copyOf(nationalities);
        documents = Set.copyOf(documents);
        var all = new HashSet<>(marks);
        documents.forEach(document -> all.add(Mark.of(document)));
        marks = Set.copyOf(all);
        if (names.isEmpty() && born.isEmpty() && marks.isEmpty())
            throw new IllegalArgumentException("nobody asked for");
        if (names.size() > MOST_NAMES) throw new IllegalArgumentException("too many names");
        if (most < 1 || most > MOST_ANSWERS) throw new IllegalArgumentException("answers out of bounds");
    }

    public static Question of(Name name) {
        return new Question(List.of(name), Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of(), 10);
    }

    public static Question of(Name name, BirthDate born) {
        return new Question(List.of(name), Optional.of(born), Optional.empty(), Set.of(), Set.of(), Set.of(), 10);
    }

    /// What a matcher compares, if a name is asked for.
    Optional<Particulars> particulars() {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Particulars(names, born, sex, nationalities, "", documents));
    }
}
