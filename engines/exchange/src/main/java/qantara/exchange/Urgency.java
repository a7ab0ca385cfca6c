package qantara.exchange;

import java.time.Duration;

/// How fast a request must be answered, counted from its receipt (Directive (EU) 2023/977, Article 5).
public enum Urgency {
    /// Urgent, and the information lies in a database that the single point of contact reaches directly.
    URGENT_DIRECT(Duration.ofHours(8)),
    /// Urgent, and the information must be asked from another authority.
    URGENT_INDIRECT(Duration.ofDays(3)),
    /// All others.
    NORMAL(Duration.ofDays(7));

    private final Duration limit;

    Urgency(Duration limit) {
        this.limit = limit;
    }

    /// The time allowed from receipt to answer. Calendar time: nights and weekends count.
    public Duration limit() {
        return limit;
    }
}
