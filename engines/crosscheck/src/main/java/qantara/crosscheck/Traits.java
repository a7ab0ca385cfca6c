package qantara.crosscheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import qantara.names.BirthDate;
import qantara.names.Name;
import qantara.names.NameKeys;
import qantara.names.Particulars;

/// The traits of a person: few where he is held, more where he is asked for. What a spelling leaves open is asked for
/// in
/// every way and held in the likeliest, so that an index stays small.
public final class Traits {
    /// The most traits of one person and tier, held or asked: the largest class of slots.
    public static final int MOST = 128;

    private static final int READINGS_HELD = 2;
    private static final int READINGS_ASKED = 4;

    private Traits() {}

    /// The traits under which a holder keeps a person in an index of that tier; none where the tier needs what is not
    /// known of him.
    public static List<Trait> held(Particulars person, Tier tier) {
        return switch (tier) {
            case FULL_BIRTH_DATE -> dated(person, READINGS_HELD, wholeDate(person));
            case BIRTH_YEAR -> dated(person, READINGS_HELD, year(person, 0));
            case IDENTIFIER -> documents(person);
        };
    }

    /// The traits under which a person is asked for. After the exact ones come those of other dates that are often
    /// meant (day and month exchanged, the first of January, a year off), if they need no more slots.
    public static List<Trait> asked(Particulars person, Tier tier) {
        return switch (tier) {
            case FULL_BIRTH_DATE -> filledUp(person, wholeDate(person), otherDates(person));
            case BIRTH_YEAR -> filledUp(person, year(person, 0), years(person));
            case IDENTIFIER -> documents(person);
        };
    }

    private static List<Trait> filledUp(Particulars person, List<String> exact, List<List<String>> others) {
        var traits = new LinkedHashSet<>(dated(person, READINGS_ASKED, exact));
        var room = Slots.of(traits.size()).orElse(0);
        for (var other : others) {
            var more = new LinkedHashSet<>(traits);
            more.addAll(dated(person, READINGS_ASKED, other));
            if (more.size() <= room) traits = more;
        }
        return List.copyOf(traits);
    }

    private static List<Trait> dated(Particulars person, int readings, List<String> dates) {
        var tier = dates.stream().allMatch(date -> date.length() > 4) ? Tier.FULL_BIRTH_DATE : Tier.BIRTH_YEAR;
        var traits = new LinkedHashSet<Trait>();
        for (var date : dates)
            for (var name : person.names())
                for (var pair : pairs(name, readings)) traits.add(new Trait(tier, "n|" + pair + "|" + date));
        return traits.stream().limit(MOST).toList();
    }

    private static List<Trait> documents(Particulars person) {
        return person.documents().stream()
                .map(Trait::document)
                .distinct()
                .sorted(Comparator.comparing(Trait::key))
                .limit(MOST)
                .toList();
    }

    /// Every two parts of the name that carry it, in either order the same; a part alone where there is only one.
    private static Set<String> pairs(Name name, int readings) {
        var groups = new ArrayList<List<String>>();
        for (var part : name.carriers())
            groups.add(NameKeys.of(part).stream().limit(readings).toList());
        var pairs = new LinkedHashSet<String>();
        if (groups.size() == 1) pairs.addAll(groups.getFirst());
        for (var i = 0; i < groups.size(); i++)
            for (var j = i + 1; j < groups.size() && pairs.size() < MOST; j++)
                join(groups.get(i), groups.get(j), pairs);
        return pairs;
    }

    private static void join(List<String> some, List<String> others, Set<String> pairs) {
        for (var one : some)
            for (var two : others) pairs.add(one.compareTo(two) <= 0 ? one + "&" + two : two + "&" + one);
    }

    private static List<String> wholeDate(Particulars person) {
        return person.born()
                .filter(BirthDate::whole)
                .map(born -> List.of(
                        text(born.year(), born.month().orElseThrow(), born.day().orElseThrow())))
                .orElse(List.of());
    }

    private static List<List<String>> otherDates(Particulars person) {
        var out = new ArrayList<List<String>>();
        person.born().filter(BirthDate::whole).ifPresent(born -> {
            var month = born.month().orElseThrow();
            var day = born.day().orElseThrow();
            if (day <= 12 && day != month) out.add(List.of(text(born.year(), day, month)));
            out.add(List.of(text(born.year(), 1, 1)));
            for (var apart : List.of(-1, 1))
                if (isDay(born.year() + apart, month, day)) out.add(List.of(text(born.year() + apart, month, day)));
        });
        return out;
    }

    private static boolean isDay(int year, int month, int day) {
        return day <= LocalDate.of(year, month, 1).lengthOfMonth();
    }

    private static List<String> year(Particulars person, int apart) {
        return person.born()
                .map(born -> List.of(String.format(Locale.ROOT, "%04d", born.year() + apart)))
                .orElse(List.of());
    }

    private static List<List<String>> years(Particulars person) {
        return List.of(year(person, -1), year(person, 1));
    }

    private static String text(int year, int month, int day) {
        return String.format(Locale.ROOT, "%04d%02d%02d", year, month, day);
    }
}
