package qantara.node.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qantara.handling.Actor;
import qantara.seal.ChannelId;
import qantara.seal.MessageId;

/// The desk of requests and replies, as officers and other desks use it.
///
/// Nothing leaves the house by one person's hand: who writes submits, a second officer with the role to release lets
/// it go, and the rules decide inside the same transaction that keeps the sealed letter and its leaf. Every act bears
/// the id of the form it came from; the same act twice is done once.
public final class Correspondence {
    private final Writing writing;
    private final Releasing releasing;
    private final Consulting consulting;

    Correspondence(Writing writing, Releasing releasing, Consulting consulting) {
        this.writing = writing;
        this.releasing = releasing;
        this.consulting = consulting;
    }

    /// What an officer does to one exchange, from one form.
    ///
    /// @param command the form's id
    /// @param version the version of the exchange that the form was made from
    public record Form(String command, ThreadRef ref, int version) {}

    /// Begins a request with what was typed, which may be incomplete; names who is asked by `partner`.
    public Outcome begin(Actor officer, String command, Map<String, String> typed) {
        return writing.begin(officer, command, typed);
    }

    /// Keeps what was typed as the draft of `kind` in place of the one before.
    public Outcome write(Actor officer, Form form, Kind kind, Map<String, String> typed) {
        return writing.write(officer, form, kind, typed);
    }

    /// Gives a complete draft to a second officer.
    public Outcome submit(Actor officer, Form form) {
        return writing.submit(officer, form);
    }

    /// Gives a submitted draft back to whoever writes.
    public Outcome sendBack(Actor officer, Form form) {
        return writing.sendBack(officer, form);
    }

    /// Lets a submitted draft go: sealed, kept in the outbox and logged in one transaction, or refused by the rules.
    ///
    /// @param heeded whether the officer declares the condition under H3 read and kept
    public Outcome release(Actor officer, Form form, boolean heeded) {
        return releasing.release(officer, form, heeded);
    }

    /// Opens a letter that came: from now on it counts as dealt with by a person, and the partner is told.
    public Outcome open(Actor officer, Form form, MessageId letter) {
        return consulting.open(officer, form, letter);
    }

    /// One exchange with all that was said in it; reading it has its leaf. Empty when there is none, or when the rules
    /// do not let this officer read it.
    public Optional<Bundle> consult(Actor officer, ThreadRef ref) {
        return consulting.consult(officer, ref);
    }

    /// Whether the partner has replied to what this service asked, or the exchange is closed. Of its content it tells
    /// nothing.
    public boolean isOver(ThreadRef ref) {
        return consulting.isOver(ref);
    }

    /// The exchanges that `filter` shows, without their content.
    public Shelf list(Filter filter) {
        return consulting.list(filter);
    }

    /// Exchanges whose clock runs here, the first due first, for the shift that begins.
    public Shelf waiting() {
        return consulting.waiting();
    }

    /// The days of a channel that are over, as both sides have stated them, each under its signature: the latest first,
    /// at most a hundred. Counts and roots only, no content.
    public List<ClosedDay> closedDays(ChannelId channel) {
        return consulting.closedDays(channel, 100);
    }

    /// One exchange as it stood at `seen`.
    ///
    /// @param papers what was said, in order
    /// @param tracks how far each letter of ours has come, by its id
    public record Bundle(
            Dossier dossier, List<Paper> papers, Optional<Draft> draft, Map<MessageId, Track> tracks, Instant seen) {
        public Bundle {
            papers = List.copyOf(papers);
            tracks = Map.copyOf(tracks);
        }
    }
}
