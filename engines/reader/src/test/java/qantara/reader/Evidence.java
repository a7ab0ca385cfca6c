package qantara.reader;

import java.util.ArrayList;
import java.util.List;

/// Every span that a reading points at.
final class Evidence {
    private Evidence() {}

    static List<Span> of(Reading reading) {
        var spans = new ArrayList<Span>();
        for (var source : reading.sources()) spans.addAll(source.grounds().evidence());
        for (var engagement : reading.engagements()) {
            engagement.kinds().forEach(k -> spans.addAll(k.grounds().evidence()));
            spans.addAll(engagement.date().grounds().evidence());
            spans.addAll(engagement.place().grounds().evidence());
            engagement.principals().forEach(p -> spans.addAll(p.grounds().evidence()));
            engagement.attendees().forEach(p -> spans.addAll(p.grounds().evidence()));
            engagement.topics().forEach(t -> spans.addAll(t.grounds().evidence()));
            engagement.majorEvents().forEach(e -> spans.addAll(e.grounds().evidence()));
            engagement.agreements().forEach(a -> spans.addAll(a.grounds().evidence()));
            engagement.commitments().forEach(c -> spans.addAll(c.grounds().evidence()));
        }
        return spans;
    }
}
