package qantara.node.correspondence;

import java.time.Instant;
import java.util.Optional;
import qantara.exchange.Deadline;
import qantara.node.shell.Due;
import qantara.node.shell.ReaderTime;
import qantara.node.shell.Words;

/// The clock of an exchange in a list.
///
/// @param due what is left, while the clock runs
/// @param word what stands instead when it does not
/// @param under the line below
public record ClockFace(Optional<Due> due, String word, String under) {
    static ClockFace of(Dossier dossier, Instant now, ReaderTime time, Words words) {
        var exchange = dossier.exchange();
        var kind = words.say("urgency.class." + exchange.urgency().name());
        var deadline = exchange.deadline().filter(_ -> exchange.state().isPending());
        if (deadline.isEmpty()) return new ClockFace(Optional.empty(), words.say("box.noDeadline"), kind);
        if (deadline.get().paused().isPresent())
            return new ClockFace(Optional.empty(), words.say("due.paused"), left(deadline.get(), now, time));
        return new ClockFace(Optional.of(due(deadline.get(), now, kind, time)), "", "");
    }

    static Due due(Deadline deadline, Instant now, String kind, ReaderTime time) {
        return Due.of(deadline.start(), deadline.due(), now, kind, time);
    }

    private static String left(Deadline deadline, Instant now, ReaderTime time) {
        return time.length(deadline.left(now));
    }
}
