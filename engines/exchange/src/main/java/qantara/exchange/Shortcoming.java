package qantara.exchange;

/// What a draft still lacks before it may be sent. The words for it live in the node.
public record Shortcoming(Field field, Kind kind) {
    /// A field of the draft.
    public enum Field {
        SUBJECT,
        PURPOSE,
        FACTS,
        OFFENCE,
        NECESSITY,
        QUESTIONS,
        CONCERNED,
        URGENCY,
        URGENCY_REASON,
        LANGUAGE,
        MARKING,
        CATEGORIES
    }

    /// What is wrong with it.
    public enum Kind {
        MISSING,
        TOO_LONG,
        TOO_MANY,
        /// Holds characters that cannot be shown.
        UNREADABLE,
        /// Not among what the partner accepts.
        NOT_ACCEPTED,
        /// Stands where nothing may stand.
        OUT_OF_PLACE
    }
}
