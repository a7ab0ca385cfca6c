package qantara.crosscheck;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Notices, at the asker's own node, an officer who feels his way through names or numbers. It holds digests under a
/// secret of this process, for a day, and forgets the eldest first. For one thread at a time.
public final class SweepWatch {
    private static final int DIFFERENT_DATES = 8;
    private static final int NUMBERS_IN_A_ROW = 5;
    private static final int MOST_OFFICERS = 10_000;
    private static final int MOST_REMEMBERED = 2_000;
    private static final Pattern DATED = Pattern.compile("n\\|(.+)\\|(\\d{4,8})");
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,15})");

    private final byte[] secret;
    private final Map<Account, Deque<Seen>> officers = new HashMap<>();

    /// @param secret 32 bytes from a sound source of chance, fresh for each process
    public SweepWatch(byte[] secret) {
        this.secret = secret.clone();
    }

    /// @param family what stays the same in a sweep, as a digest
    /// @param step what changes: a digest of the date, or the number itself less a secret
    private record Seen(long family, long step, boolean number, Instant at) {}

    /// What is noticed when these traits are asked by this officer, after all that he asked within a day.
    public List<Alarm> asked(Account officer, List<Trait> traits, Instant now) {
        if (officers.size() > MOST_OFFICERS) officers.clear();
        var seen = officers.computeIfAbsent(officer, _ -> new ArrayDeque<>());
        seen.removeIf(old -> old.at().isBefore(now.minus(Duration.ofHours(24))));
        var alarms = new ArrayList<Alarm>();
        // Of a name's many pairs and dates the first stands for all.
        traits.stream().limit(1).forEach(trait -> remember(seen, officer, trait, now, alarms));
        return alarms;
    }

    private void remember(Deque<Seen> seen, Account officer, Trait trait, Instant now, List<Alarm> alarms) {
        var dated = DATED.matcher(trait.key());
        if (dated.matches()) {
            note(seen, new Seen(digest("n" + dated.group(1)), digest("d" + dated.group(2)), false, now));
            rise(Alarm.Kind.BIRTHDAY_SWEEP, dates(seen), DIFFERENT_DATES, officer, now, alarms);
            return;
        }
        var numbered = NUMBERED.matcher(trait.key());
        if (!numbered.matches()) return;
        note(seen, new Seen(digest("p" + numbered.group(1)), hidden(numbered.group(2)), true, now));
        rise(Alarm.Kind.SEQUENCE_SWEEP, row(seen), NUMBERS_IN_A_ROW, officer, now, alarms);
    }

    private static void note(Deque<Seen> seen, Seen next) {
        var known = seen.stream().anyMatch(old -> old.family() == next.family() && old.step() == next.step());
        if (known) seen.removeIf(old -> old.family() == next.family() && old.step() == next.step());
        seen.addLast(next);
        if (seen.size() > MOST_REMEMBERED) seen.removeFirst();
    }

    private static void rise(Alarm.Kind kind, int count, int bound, Account officer, Instant now, List<Alarm> alarms) {
        if (count >= bound && count % bound == 0) alarms.add(new Alarm(kind, officer, count, now));
    }

    /// Under how many dates the name that was asked last was asked.
    private static int dates(Deque<Seen> seen) {
        var last = seen.getLast();
        return (int) seen.stream()
                .filter(old -> !old.number() && old.family() == last.family())
                .map(Seen::step)
                .distinct()
                .count();
    }

    /// How many numbers beside the last one, without a gap, were asked.
    private static int row(Deque<Seen> seen) {
        var last = seen.getLast();
        var steps = seen.stream()
                .filter(old -> old.number() && old.family() == last.family())
                .map(Seen::step)
                .toList();
        var count = 1;
        for (var step = last.step() - 1; steps.contains(step); step--) count++;
        for (var step = last.step() + 1; steps.contains(step); step++) count++;
        return count;
    }

    private long hidden(String digits) {
        return Long.parseLong(digits) + digest("offset");
    }

    private long digest(String text) {
        var bytes = Derivation.of(secret, "qantara sweep", text.getBytes(StandardCharsets.UTF_8), Long.BYTES);
        return java.nio.ByteBuffer.wrap(bytes).getLong();
    }
}
