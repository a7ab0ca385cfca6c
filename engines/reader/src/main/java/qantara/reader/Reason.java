package qantara.reader;

/// Why the reader gave a value the confidence it has. The words for an officer are the resources of who shows it.
public enum Reason {
    /// The text says it in so many words.
    STATED,
    /// Counted from the day of publication.
    COUNTED_FROM_PUBLICATION,
    /// The weekday in the text and the day agree.
    WEEKDAY_AGREES,
    /// The weekday in the text and the day do not agree.
    WEEKDAY_DISAGREES,
    /// No day of publication to count from.
    NO_PUBLICATION_DATE,
    /// The year is not in the text; it was inferred.
    YEAR_INFERRED,
    /// The text gives no date for it.
    NO_DATE,
    /// The place is the host's own country.
    HOST_COUNTRY,
    /// The country follows from the office held or the service named.
    FROM_OFFICE,
    /// The country follows from what the rest of the text speaks of.
    FROM_CONTEXT,
    /// A counterpart of an official: the same office in the other country.
    COUNTERPART,
    /// Found through the sentence's verb and the order of its words.
    SENTENCE_ORDER,
    /// Nothing in the sentence says it; the usual case was assumed.
    ASSUMED,
    /// The catalogue of major events knows the edition.
    FROM_CATALOGUE,
    /// Written in two ways within the article.
    SPELLED_TWO_WAYS
}
