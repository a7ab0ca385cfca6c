package qantara.names;

import qantara.names.Ground.Finding;
import qantara.names.Ground.Trait;

/// What two dates of birth say, in nats. A birth date is shared by one person in about twenty thousand; the first of
/// January by many whose day is not known.
final class Births {
    private static final double SAME_DAY = 9.0;
    private static final double SAME_MONTH = 6.0;
    private static final double SAME_YEAR = 3.8;
    private static final double FIRST_OF_JANUARY = 4.2;
    private static final double SWAPPED = 7.0;
    /// The same day of the year before or after.
    private static final double BIRTHDAY = 3.0;
    /// Any other digit: among namesakes of one region some are always born so.
    private static final double ONE_DIGIT = -3.0;
    private static final double YEAR_APART = 1.0;
    private static final double FEW_YEARS = -1.5;
    private static final double DAY_DIFFERS = -9.0;
    private static final double DIFFERENT = -10.0;

    private Births() {}

    static Ground compare(BirthDate one, BirthDate two) {
        var years = Math.abs(one.year() - two.year());
        if (one.whole() && two.whole()) return days(one, two, years);
        if (years == 0) return sameYear(one, two);
        var about = one.approximate() || two.approximate();
        if (years == 1) return new Ground(Trait.BIRTH, Finding.CLOSE, about ? YEAR_APART + 1 : YEAR_APART);
        if (years <= 3) return new Ground(Trait.BIRTH, about ? Finding.CLOSE : Finding.DIFFERENT, FEW_YEARS);
        return new Ground(Trait.BIRTH, Finding.DIFFERENT, DIFFERENT);
    }

    private static Ground sameYear(BirthDate one, BirthDate two) {
        if (one.month().isEmpty() || two.month().isEmpty())
            return new Ground(Trait.BIRTH, Finding.SAME_AS_FAR_AS_KNOWN, SAME_YEAR);
        return one.month().equals(two.month())
                ? new Ground(Trait.BIRTH, Finding.SAME_AS_FAR_AS_KNOWN, SAME_MONTH)
                : new Ground(Trait.BIRTH, Finding.CLOSE, YEAR_APART);
    }

    private static Ground days(BirthDate one, BirthDate two, int years) {
        var first = firstOfJanuary(one) || firstOfJanuary(two);
        if (years == 0 && one.month().equals(two.month()) && one.day().equals(two.day()))
            return first
                    ? new Ground(Trait.BIRTH, Finding.FIRST_OF_JANUARY, FIRST_OF_JANUARY)
                    : new Ground(Trait.BIRTH, Finding.SAME, SAME_DAY);
        if (first && years == 0) return new Ground(Trait.BIRTH, Finding.FIRST_OF_JANUARY, SAME_YEAR - 1);
        if (first && years == 1) return new Ground(Trait.BIRTH, Finding.CLOSE, YEAR_APART - 1);
        if (years == 0 && one.month().equals(two.day()) && one.day().equals(two.month()))
            return new Ground(Trait.BIRTH, Finding.DAY_AND_MONTH_SWAPPED, SWAPPED);
        if (years == 1 && sameDay(one, two)) return new Ground(Trait.BIRTH, Finding.CLOSE, BIRTHDAY);
        if (oneDigitApart(one, two)) return new Ground(Trait.BIRTH, Finding.CLOSE, ONE_DIGIT);
        if (years == 0) return new Ground(Trait.BIRTH, Finding.CLOSE, DAY_DIFFERS);
        return new Ground(Trait.BIRTH, Finding.DIFFERENT, DIFFERENT);
    }

    private static boolean firstOfJanuary(BirthDate date) {
        return date.month().orElse(0) == 1 && date.day().orElse(0) == 1;
    }

    private static boolean sameDay(BirthDate one, BirthDate two) {
        return one.month().equals(two.month()) && one.day().equals(two.day());
    }

    private static boolean oneDigitApart(BirthDate one, BirthDate two) {
        var a = digits(one);
        var b = digits(two);
        var apart = 0;
        for (var i = 0; i < a.length(); i++) if (a.charAt(i) != b.charAt(i)) apart++;
        return apart == 1;
    }

    private static String digits(BirthDate date) {
        return "%04d%02d%02d"
                .formatted(date.year(), date.month().orElse(0), date.day().orElse(0));
    }
}
