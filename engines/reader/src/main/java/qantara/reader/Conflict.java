package qantara.reader;

import java.util.List;

/// Two things in one article that cannot both be right.
public record Conflict(Subject subject, List<Span> evidence) {
    public Conflict {
        evidence = List.copyOf(evidence);
    }

    /// What disagrees with what.
    public enum Subject {
        /// A weekday and the day of the month beside it.
        WEEKDAY_AND_DATE,
        /// The stated day of publication and a date line of the page.
        PUBLICATION_DATES,
        /// One person's name in two spellings.
        SPELLING
    }
}
