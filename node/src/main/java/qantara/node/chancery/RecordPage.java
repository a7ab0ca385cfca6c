package qantara.node.chancery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One page of the record, latest engagement first.
///
/// @param next where the following page begins; empty on the last
public record RecordPage(List<Engagement> engagements, Optional<Mark> next) {
    /// Engagements on a page.
    public static final int SIZE = 50;

    public RecordPage {
        engagements = List.copyOf(engagements);
    }

    /// A place between two engagements of the record, written `2026-11-18~EN-2026-0219`.
    public record Mark(LocalDate day, EngagementRef ref) {
        /// The mark written in `text`; empty when it is none.
        public static Optional<Mark> of(String text) {
            var cut = text.indexOf('~');
            if (cut < 0) return Optional.empty();
            try {
                var day = LocalDate.parse(text.substring(0, cut));
                return EngagementRef.of(text.substring(cut + 1)).map(ref -> new Mark(day, ref));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return day + "~" + ref;
        }
    }
}
