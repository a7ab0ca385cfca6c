package qantara.crosscheck.contract;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import qantara.crosscheck.StandingCheck;
import qantara.crosscheck.StandingChecks;
import qantara.crosscheck.Terms;

/// Standing checks in memory.
public final class MemoryStandingChecks implements StandingChecks {
    private final TreeMap<String, StandingCheck> checks = new TreeMap<>();

    @Override
    public synchronized void keep(StandingCheck check) {
        checks.put(check.id(), check);
    }

    @Override
    public synchronized List<StandingCheck> under(Terms terms, Instant now, String after, int most) {
        return checks.tailMap(after, false).values().stream()
                .filter(check -> check.lookup().terms().equals(terms) && !check.isOver(now))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void end(String id) {
        checks.remove(id);
    }

    @Override
    public synchronized int endThoseOver(Instant now) {
        var before = checks.size();
        checks.values().removeIf(check -> check.isOver(now));
        return before - checks.size();
    }
}
