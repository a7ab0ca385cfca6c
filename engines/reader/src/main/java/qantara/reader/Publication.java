package qantara.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// When the article was published: every day that offers itself, and the one the relative dates were counted from.
public record Publication(List<Candidate> candidates, Optional<Candidate> chosen) {
    public Publication {
        candidates = List.copyOf(candidates);
    }

    static Publication unknown() {
        return new Publication(List.of(), Optional.empty());
    }

    /// A day that may be the day of publication.
    ///
    /// @param evidence its words; empty when it does not come from the text
    public record Candidate(LocalDate day, Origin origin, WeekdayCheck check, List<Span> evidence) {
        public Candidate {
            evidence = List.copyOf(evidence);
        }
    }

    /// Where a candidate comes from.
    public enum Origin {
        /// The officer or the feed states it.
        GIVEN,
        /// The address of the page.
        URL,
        /// A date line on the page, outside the article.
        PAGE_LINE,
        /// A date in the article itself that is said to be today.
        TEXT
    }

    /// Does the day fall on the weekday that the article calls today?
    public enum WeekdayCheck {
        AGREES,
        DISAGREES,
        NOTHING_TO_CHECK
    }
}
