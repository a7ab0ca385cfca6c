package qantara.handling;

import java.time.Instant;

/// The restrictions that travel with an item: three axes that must all permit, the services it may reach, its end.
///
/// @param releasableTo the services that the originator lets it reach; nobody means nobody
/// @param expiry from this instant on it may not be used
public record Marking(
        Handling handling, Tlp tlp, Classification classification, Audience releasableTo, Instant expiry) {

    /// The marking of what is made of both: every restriction of either.
    public Marking with(Marking other) {
        return new Marking(
                handling.with(other.handling),
                tlp.merge(other.tlp),
                classification.merge(other.classification),
                releasableTo.and(other.releasableTo),
                expiry.isBefore(other.expiry) ? expiry : other.expiry);
    }
}
