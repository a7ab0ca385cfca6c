package qantara.node.correspondence;

import java.time.Instant;
import java.util.Optional;
import qantara.exchange.Outgoing;
import qantara.exchange.Progress;

/// How far a letter has come, and when it is tried next.
///
/// @param number its number in its lane
/// @param attempts how often it was carried
/// @param code why the partner refused it
public record Track(Progress progress, long number, Instant kept, int attempts, Instant next, Optional<String> code) {
    static Track of(Outgoing letter) {
        return new Track(
                letter.progress(),
                letter.place().seq(),
                letter.kept(),
                letter.attempts(),
                letter.next(),
                letter.code());
    }
}
