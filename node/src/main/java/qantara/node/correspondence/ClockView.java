package qantara.node.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import qantara.exchange.Deadline;
import qantara.exchange.State;
import qantara.node.shell.Due;
import qantara.node.shell.ReaderTime;
import qantara.node.shell.Words;

/// The clock of one exchange, large.
///
/// @param bar how much of the time is used, while the clock runs
public record ClockView(String label, String big, Optional<Due> bar, List<String> lines) {
    public ClockView {
        lines = List.copyOf(lines);
    }

    static ClockView of(Dossier dossier, Instant now, ReaderTime time, Words words) {
        var exchange = dossier.exchange();
        var kind = words.say("urgency.class." + exchange.urgency().name());
        if (exchange.state().isDecided()) return over(dossier, time, words, kind);
        return exchange.deadline()
                .filter(_ -> exchange.state().isPending())
                .map(deadline -> running(dossier, deadline, now, time, words))
                .orElseGet(() ->
                        new ClockView(kind, words.say("box.noDeadline"), Optional.empty(), waiting(dossier, words)));
    }

    private static List<String> waiting(Dossier dossier, Words words) {
        return dossier.exchange().state() instanceof State.Failed ? List.of() : List.of(words.say("due.waiting"));
    }

    private static ClockView over(Dossier dossier, ReaderTime time, Words words, String kind) {
        var row = StateRow.of(dossier.exchange().state());
        return new ClockView(
                words.say("due.stopped", "time", time.moment(row.at())),
                words.say("state." + row.name()),
                Optional.empty(),
                List.of(kind));
    }

    private static ClockView running(Dossier dossier, Deadline deadline, Instant now, ReaderTime time, Words words) {
        var kind = words.say("urgency.class." + dossier.exchange().urgency().name());
        if (deadline.paused().isPresent())
            return new ClockView(
                    words.say("due.paused"),
                    time.length(deadline.left(now)),
                    Optional.empty(),
                    List.of(words.say("due.paused.why")));
        var due = ClockFace.due(deadline, now, kind, time);
        return new ClockView(
                words.say(dossier.isOurs() ? "due.partner" : "due.left"),
                due.left(),
                Optional.of(due),
                List.of(
                        words.say("due.from", "time", time.moment(deadline.start())),
                        words.say("due.ends", "time", time.zoned(deadline.due())),
                        kind));
    }
}
