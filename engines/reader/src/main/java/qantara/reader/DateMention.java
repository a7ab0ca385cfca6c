package qantara.reader;

/// Words that tell a date: tokens `from` up to, not including, `to`.
///
/// @param bound words before it make it a limit, not a day of the engagement: until, since
record DateMention(int from, int to, Moment moment, boolean bound) {
    boolean daily() {
        return switch (moment) {
            case Moment.Fixed fixed -> fixed.precision() == Precision.DAY || fixed.precision() == Precision.RANGE;
            case Moment.YearLess y -> true;
            case Moment.DayAlone d -> true;
            case Moment.FromToday f -> true;
            case Moment.Weekday w -> true;
            case Moment.Weekdays w -> true;
            case Moment.MonthName m -> false;
            case Moment.MonthsAway m -> false;
            case Moment.WeeksAway w -> false;
            case Moment.YearsAway y -> false;
        };
    }
}
