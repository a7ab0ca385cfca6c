package qantara.reader;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The parts of a written date: days, month, year, weekday, and the words between them.
final class DayParts {
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2079;
    private static final int ABBREVIATED = 4;
    private static final List<String> BEFORE_DAYS = List.of(
            "le", "les", "el", "los", "the", "du", "del", "dia", "dias", "يوم", "يومي", "من", "بين", "بتاريخ",
            "الموافق", "ل", "from", "on", "date", "de", "الفتره", "الممتده", "ايام", "between", "entre", "fecha", "لـ",
            "المصادف");
    private static final List<String> BETWEEN_DAYS = List.of(
            "و", "et", "y", "e", "and", "a", "al", "au", "to", "الي", "حتي", "-", "–", "till", "until", "through");
    private static final List<String> LINKS = List.of("jusqu", "le", "el", "on", "this", "يوم", "لغايه");
    private static final List<String> TO =
            List.of("a", "al", "au", "to", "الي", "حتي", "-", "–", "through", "until", "et", "y", "and", "و");
    private static final List<String> BEFORE_MONTH = List.of("de", "of", "من", "شهر", "du", "لشهر", "del", "mes");
    private static final List<String> BEFORE_YEAR = List.of(
            "de", "del", "of", "من", "سنه", "عام", "العام", "السنه", "لسنه", "لعام", ",", "،", "en", "in", "ano", "l");
    private static final List<String> ORDINAL_ENDS = List.of("st", "nd", "rd", "th", "er", "º", "°");

    private final Sheet sheet;

    DayParts(Sheet sheet) {
        this.sheet = sheet;
    }

    record Number(int value, int to) {}

    record Weekday(DayOfWeek day, int to) {}

    /// A day or a range of days, its month and perhaps its year.
    record Days(int first, int last, int firstMonth, int lastMonth, Optional<Integer> year, int to) {
        Moment moment(Optional<DayOfWeek> weekday) {
            if (year.isEmpty())
                return new Moment.YearLess(lastMonth, first, firstMonth == lastMonth ? last : first, weekday);
            var start = LocalDate.of(year.get(), firstMonth, first);
            var end = LocalDate.of(year.get(), lastMonth, last);
            if (end.isBefore(start)) start = start.minusYears(1);
            return new Moment.Fixed(start, end, start.equals(end) ? Precision.DAY : Precision.RANGE, weekday);
        }

        /// No 31 April, no 30 February.
        boolean real() {
            try {
                var leap = year.orElse(2024);
                return !LocalDate.of(leap, lastMonth, last).isBefore(LocalDate.of(leap, firstMonth, first))
                        || firstMonth != lastMonth;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }

    int leadIn(int i) {
        var at = i;
        for (var n = 0; n < 3; n++) if (sheet.is(at, BEFORE_DAYS) || sheet.mark(at, ",،(/")) at++;
        return at;
    }

    Optional<Weekday> weekday(int i, boolean beforeNumber) {
        var match = sheet.scan().startingAt(Term.Sort.WEEKDAY, i);
        if (match.isEmpty() && sheet.is(i, List.of("يوم", "يومي", "هذا")))
            match = sheet.scan().startingAt(Term.Sort.WEEKDAY, i + 1);
        if (match.isEmpty() || sheet.has(Term.Sort.CITY, match.get().from())) return Optional.empty();
        var shorthand = sheet.token(match.get().from()).form().length() <= ABBREVIATED
                && !sheet.arabic()
                && !sheet.language().equals(Language.FRENCH);
        var token = sheet.token(match.get().from()).form();
        if (!beforeNumber && (shorthand || token.length() <= 3)) return Optional.empty();
        return match.map(m -> new Weekday(DayOfWeek.of(Integer.parseInt(m.code())), m.to()));
    }

    /// After `jeudi`, the `et vendredi` of `jeudi et vendredi 16 et 17 juin`.
    int secondWeekday(int i) {
        var at = sheet.is(i, BETWEEN_DAYS) ? i + 1 : i;
        var second = sheet.scan().startingAt(Term.Sort.WEEKDAY, at);
        var joined = at > i || second.map(m -> m.skip() > 0).orElse(false);
        return second.filter(m -> joined).map(Match::to).orElse(i);
    }

    /// After `mardi`, the `au jeudi`, `et jusqu'à jeudi`, `and Wednesday` that ends the range.
    Optional<Weekday> lastWeekday(int i) {
        var at = i;
        while (at < i + 4 && (sheet.is(at, BETWEEN_DAYS) || sheet.is(at, LINKS) || sheet.mark(at, "'"))) at++;
        var second = sheet.scan()
                .startingAt(Term.Sort.WEEKDAY, at)
                .filter(m -> sheet.token(m.from()).form().length() > 3);
        var joined = second.filter(m -> m.skip() > 0).isPresent() || at > i;
        return joined ? weekday(at, false) : Optional.empty();
    }

    Optional<Number> month(int i) {
        var match = sheet.scan().startingAt(Term.Sort.MONTH, i);
        if (match.isEmpty()) return Optional.empty();
        var to = match.get().to();
        if (sheet.mark(to, ".") && sheet.token(match.get().from()).form().length() <= ABBREVIATED) to++;
        var other = sheet.mark(to, "/") || sheet.mark(to, "(")
                ? sheet.scan().startingAt(Term.Sort.MONTH, to + 1)
                : Optional.<Match>empty();
        if (other.isPresent())
            to = sheet.mark(other.get().to(), ")")
                    ? other.get().to() + 1
                    : other.get().to();
        return Optional.of(new Number(Integer.parseInt(match.get().code()), to));
    }

    Optional<Number> year(int i) {
        var at = i;
        for (var n = 0; n < 2; n++) if (sheet.is(at, BEFORE_YEAR)) at++;
        if (at >= sheet.size()
                || !sheet.token(at).number()
                || sheet.token(at).form().length() != 4) return Optional.empty();
        var value = sheet.token(at).value();
        return value < FIRST_YEAR || value > LAST_YEAR ? Optional.empty() : Optional.of(new Number(value, at + 1));
    }

    int direction(int i) {
        return sheet.scan()
                .startingAt(Term.Sort.DIRECTION, i)
                .map(m -> Integer.parseInt(m.code()))
                .orElse(0);
    }

    private Optional<Number> day(int i) {
        if (i < 0 || i >= sheet.size()) return Optional.empty();
        var token = sheet.token(i);
        var value = token.value();
        if (token.number() && value >= 1 && value <= 31 && token.form().length() <= 4) {
            var digits = value > 9 || token.form().startsWith("0") ? 2 : 1;
            var rest = token.form().substring(Math.min(digits, token.form().length()));
            if (rest.isEmpty())
                return Optional.of(new Number(
                        value,
                        sheet.is(i + 1, ORDINAL_ENDS) && sheet.token(i + 1).joined() ? i + 2 : i + 1));
            return ORDINAL_ENDS.contains(rest) ? Optional.of(new Number(value, i + 1)) : Optional.empty();
        }
        return token.is("premier") || token.is("primero") ? Optional.of(new Number(1, i + 1)) : Optional.empty();
    }

    /// `16`, `16 و17 يونيو`, `du 24 au 26 juin 2024`, `30 de mayo al 2 de junio`.
    Optional<Days> dayMonth(int i) {
        var first = day(i);
        if (first.isEmpty()) return Optional.empty();
        var last = secondDay(first.get().to());
        var to = last.map(Number::to).orElse(first.get().to());
        var month = monthAfter(to);
        if (month.isEmpty()) return Optional.empty();
        if (last.isEmpty()) {
            var across = across(first.get(), month.get());
            if (across.isPresent()) return across;
        }
        var end = last.map(Number::value).orElse(first.get().value());
        return finished(
                first.get().value(),
                end,
                month.get().value(),
                month.get().value(),
                month.get().to());
    }

    private Optional<Number> secondDay(int i) {
        if (!sheet.is(i, BETWEEN_DAYS) && !sheet.mark(i, ",،")) return Optional.empty();
        var at = leadIn(i + 1);
        var weekday = weekday(at, true);
        return day(weekday.map(w -> leadIn(w.to())).orElse(at))
                .filter(d -> monthAfter(d.to()).isPresent() || !sheet.mark(i, ",،"));
    }

    private Optional<Number> monthAfter(int i) {
        var at = sheet.is(i, BEFORE_MONTH) ? i + 1 : i;
        return month(sheet.is(at, BEFORE_MONTH) ? at + 1 : at);
    }

    /// `30 mai au 2 juin 2024`.
    private Optional<Days> across(Number day, Number month) {
        var year = year(month.to());
        var at = year.map(Number::to).orElse(month.to());
        if (!sheet.is(at, TO)) return Optional.empty();
        var next = leadIn(at + 1);
        var lastDay = day(weekday(next, true).map(Weekday::to).orElse(next));
        var lastMonth = lastDay.flatMap(d -> monthAfter(d.to()));
        if (lastDay.isEmpty() || lastMonth.isEmpty()) return Optional.empty();
        return finished(
                day.value(),
                lastDay.get().value(),
                month.value(),
                lastMonth.get().value(),
                lastMonth.get().to());
    }

    /// `November 18 to November 21, 2018`, `September 24`, `Apr 18`.
    Optional<Days> monthDay(int i) {
        if (sheet.language() != Language.ENGLISH) return Optional.empty();
        var month = month(i);
        var first = month.flatMap(m -> day(m.to()));
        if (month.isEmpty() || first.isEmpty()) return Optional.empty();
        var at = first.get().to();
        if (sheet.is(at, BETWEEN_DAYS)) {
            var second = month(at + 1);
            var last = day(second.map(Number::to).orElse(at + 1));
            if (last.isPresent()) {
                var lastMonth = second.map(Number::value).orElse(month.get().value());
                return finished(
                        first.get().value(),
                        last.get().value(),
                        month.get().value(),
                        lastMonth,
                        last.get().to());
            }
        }
        return finished(
                first.get().value(),
                first.get().value(),
                month.get().value(),
                month.get().value(),
                at);
    }

    private Optional<Days> finished(int first, int last, int firstMonth, int lastMonth, int to) {
        var year = year(to);
        var end = year.map(Number::to).orElse(to);
        var days = new Days(first, last, firstMonth, lastMonth, year.map(Number::value), end);
        return Optional.of(days).filter(Days::real);
    }
}
