package qantara.node.console;

import java.util.Optional;
import qantara.names.BirthDate;
import qantara.names.Name;
import qantara.names.NameReading;
import qantara.names.NameRefusal;
import qantara.names.Particulars;

/// One line of a file of pairs.
sealed interface PairLine {
    /// Two persons to compare.
    record Pair(Particulars asked, Particulars held) implements PairLine {}

    /// It is no pair.
    ///
    /// @param reason the last part of the message's key
    record Refused(String reason) implements PairLine {}

    /// Two names, then each one's date of birth, between tabs; a date may be left empty.
    static PairLine of(String line) {
        var fields = line.split("\t", -1);
        if (fields.length < 2 || fields.length > 4) return new Refused("fields");
        return switch (Name.read(fields[0])) {
            case NameReading.Refused(NameRefusal why) -> new Refused(key(why));
            case NameReading.Taken(Name asked) ->
                switch (Name.read(fields[1])) {
                    case NameReading.Refused(NameRefusal why) -> new Refused(key(why));
                    case NameReading.Taken(Name held) -> dated(asked, held, field(fields, 2), field(fields, 3));
                };
        };
    }

    private static String field(String[] fields, int at) {
        return at < fields.length ? fields[at].strip() : "";
    }

    private static String key(NameRefusal why) {
        return switch (why) {
            case EMPTY -> "empty";
            case TOO_LONG -> "long";
            case NO_LETTERS -> "letters";
            case ONE_LETTER -> "letter";
        };
    }

    private static PairLine dated(Name asked, Name held, String first, String second) {
        var ours = BirthDate.parse(first);
        var theirs = BirthDate.parse(second);
        if (!first.isEmpty() && ours.isEmpty() || !second.isEmpty() && theirs.isEmpty()) return new Refused("date");
        return new Pair(person(asked, ours), person(held, theirs));
    }

    private static Particulars person(Name name, Optional<BirthDate> born) {
        return born.map(date -> Particulars.of(name, date)).orElseGet(() -> Particulars.of(name));
    }
}
