package qantara.node.correspondence;

import java.util.Locale;
import java.util.Optional;

/// A part of the list of exchanges.
public enum Box {
    /// Partners' requests that wait for an answer, by clock.
    INBOX,
    /// Our requests that wait for an answer, by the partner's clock.
    SENT,
    /// What somebody here is writing.
    DRAFTS,
    /// What waits for a second officer.
    RELEASE,
    /// Answered or refused.
    CLOSED;

    static Optional<Box> of(String tag) {
        for (var box : values()) if (box.tag().equals(tag)) return Optional.of(box);
        return Optional.empty();
    }

    /// As it stands in addresses.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The key of its name among the desk's words.
    public String word() {
        return "box." + tag();
    }
}
