package qantara.reader;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the dates of an article, whole or in part, in its four languages.
final class DateGrammar {
    private static final List<String> LIMITS = List.of(
            "حتي", "منذ", "لغايه", "depuis", "jusqu", "hasta", "desde", "until", "since", "till", "before", "قبل");
    private static final String GLUE = ",،/(\"“«-–";

    private final Sheet sheet;
    private final DayParts parts;
    private final NumericDates numbers;

    DateGrammar(Sheet sheet) {
        this.sheet = sheet;
        this.parts = new DayParts(sheet);
        this.numbers = new NumericDates(sheet);
    }

    List<DateMention> find() {
        var found = new ArrayList<DateMention>();
        for (var i = 0; i < sheet.size(); i++) {
            var mention = at(i);
            if (mention.isEmpty()) continue;
            found.add(mention.get());
            i = Math.max(i, mention.get().to() - 1);
        }
        return List.copyOf(found);
    }

    private Optional<DateMention> at(int i) {
        return fromToday(i)
                .or(() -> fullDate(i, i))
                .or(() -> numbers.at(i).map(d -> mention(i, d.to(), d.moment())))
                .or(() -> weekday(i))
                .or(() -> month(i))
                .or(() -> period(i))
                .or(() -> dayAlone(i));
    }

    private DateMention mention(int from, int to, Moment moment) {
        var before = sheet.is(from - 1, LIMITS) || (sheet.is(from - 2, LIMITS) && !sheet.mark(from - 1, ",،"));
        return new DateMention(from, to, moment, before);
    }

    /// `اليوم السبت 22 جوان 2024`, `hier mardi`, `ce jeudi`, `this Monday`: a date written out beside it decides.
    private Optional<DateMention> fromToday(int i) {
        var day = sheet.scan().startingAt(Term.Sort.DAY, i);
        if (day.isEmpty()) return Optional.empty();
        var next = afterGlue(day.get().to());
        var full = fullDate(i, next).or(() -> numbers.at(next).map(d -> mention(i, d.to(), d.moment())));
        if (full.isPresent()) return full;
        var weekday = parts.weekday(next, false);
        if (day.get().code().equals("this"))
            return weekday.map(w -> mention(i, w.to(), new Moment.FromToday(0, Optional.of(w.day()))));
        var end = weekday.map(DayParts.Weekday::to).orElse(day.get().to());
        var days = Integer.parseInt(day.get().code());
        return Optional.of(mention(i, end, new Moment.FromToday(days, weekday.map(DayParts.Weekday::day))));
    }

    private int afterGlue(int i) {
        return sheet.mark(i, GLUE) ? i + 1 : i;
    }

    /// Weekday, days, month and year in the order of the language, as far as they are there.
    private Optional<DateMention> fullDate(int from, int i) {
        var weekday = parts.weekday(i, true);
        var next = weekday.map(DayParts.Weekday::to).orElse(i);
        var second = weekday.isPresent() ? parts.secondWeekday(next) : next;
        var day = weekday.map(DayParts.Weekday::day);
        var hijri = new HijriDates(sheet, parts).skip(parts.leadIn(second));
        return parts.dayMonth(parts.leadIn(hijri))
                .or(() -> parts.monthDay(hijri))
                .map(d -> mention(from, d.to(), d.moment(day)));
    }

    private Optional<DateMention> weekday(int i) {
        var weekday = parts.weekday(i, false);
        if (weekday.isEmpty()) return Optional.empty();
        var before = parts.direction(i - 1);
        var last = parts.lastWeekday(weekday.get().to());
        if (last.isPresent()) {
            var side = parts.direction(last.get().to());
            return Optional.of(new DateMention(
                    i,
                    side == 0 ? last.get().to() : last.get().to() + 1,
                    new Moment.Weekdays(weekday.get().day(), last.get().day(), side != 0 ? side : before),
                    false));
        }
        var after = parts.direction(weekday.get().to());
        var direction = after != 0 ? after : before;
        var from = after == 0 && before != 0 ? i - 1 : i;
        var to = after != 0 ? weekday.get().to() + 1 : weekday.get().to();
        return Optional.of(mention(from, to, new Moment.Weekday(weekday.get().day(), direction)));
    }

    private Optional<DateMention> month(int i) {
        var month = parts.month(i);
        if (month.isEmpty()) return Optional.empty();
        var year = parts.year(month.get().to());
        if (year.isPresent())
            return Optional.of(mention(
                    i,
                    year.get().to(),
                    wholeMonth(year.get().value(), month.get().value())));
        var direction = parts.direction(month.get().to());
        var before = parts.direction(i - 1);
        if (direction == 0 && before == 0) return Optional.empty();
        var to = direction != 0 ? month.get().to() + 1 : month.get().to();
        var moment = new Moment.MonthName(month.get().value(), direction != 0 ? direction : before);
        return Optional.of(mention(i, to, moment));
    }

    private static Moment wholeMonth(int year, int month) {
        var start = LocalDate.of(year, month, 1);
        return new Moment.Fixed(start, start.plusMonths(1).minusDays(1), Precision.MONTH, Optional.<DayOfWeek>empty());
    }

    /// `el pasado día 15`, `le 15 courant`, `يوم 15 الجاري`.
    private Optional<DateMention> dayAlone(int i) {
        if (!sheet.is(i, List.of("dia", "le", "يوم")) || i + 1 >= sheet.size()) return Optional.empty();
        var day = sheet.token(i + 1);
        if (!day.number() || day.form().length() > 2 || day.value() < 1 || day.value() > 31) return Optional.empty();
        var past = parts.direction(i - 1) < 0
                || sheet.scan().startingAt(Term.Sort.DIRECTION, i + 2).isPresent();
        return past ? Optional.of(mention(i, i + 2, new Moment.DayAlone(day.value()))) : Optional.empty();
    }

    private Optional<DateMention> period(int i) {
        var period = sheet.scan().startingAt(Term.Sort.PERIOD, i);
        return period.map(p -> mention(i, p.to(), periodMoment(p.code())));
    }

    private static Moment periodMoment(String code) {
        var colon = code.indexOf(':');
        var count = Integer.parseInt(code.substring(colon + 1));
        return switch (code.substring(0, colon)) {
            case "month" -> new Moment.MonthsAway(count);
            case "week" -> new Moment.WeeksAway(count);
            default -> new Moment.YearsAway(count);
        };
    }
}
