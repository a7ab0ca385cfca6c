package qantara.crosscheck;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Notices a partner who asks for very much, by counts alone: it is all that a holder sees.
final class VolumeWatch {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int RUSH_SHARE = 4;

    private final BudgetBook book;

    VolumeWatch(BudgetBook book) {
        this.book = book;
    }

    /// An alarm rises when its bound is crossed, not with every question after it.
    List<Alarm> after(Question question, Spending.Granted granted, Instant now) {
        var account = Budget.accounts(question).getFirst();
        var alarms = new ArrayList<Alarm>();
        var nearly = granted.allowed() - granted.allowed() / 10;
        if (crosses(nearly, granted.spent(), question))
            alarms.add(new Alarm(Alarm.Kind.NEARLY_SPENT, account, granted.spent(), now));
        int hour = book.together(page -> page.spent(account, now.minus(HOUR)));
        if (crosses(granted.allowed() / RUSH_SHARE + 1, hour, question))
            alarms.add(new Alarm(Alarm.Kind.RUSH, account, hour, now));
        return alarms;
    }

    private static boolean crosses(int bound, int count, Question question) {
        return count >= bound && count - question.subjects() < bound;
    }

    Alarm spent(Spending.Spent spent, Instant now) {
        return new Alarm(Alarm.Kind.SPENT, spent.account(), spent.spent(), now);
    }

    Alarm replayed(Question question, Instant now) {
        return new Alarm(Alarm.Kind.REPLAY, Budget.accounts(question).getFirst(), 1, now);
    }
}
