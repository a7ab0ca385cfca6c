package qantara.seal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What a sender writes: a letter before it has its place in a lane.
///
/// @param type what the body is, such as `request`: 1 to 40 small letters, digits, dots and hyphens
/// @param recipients every service that gets this content, the reader of this letter among them; 1 to 32
/// @param handling the codes and labels that bind the reader, at most 16 of at most 64 characters
/// @param created when it was written, to the millisecond
/// @param expires from when on it is of no use; what was received before stays received
/// @param inReplyTo the letter it answers
/// @param body what the reader reads, at most [#LONGEST] bytes
/// @param attachments the digests of the ciphertexts that belong to it, at most [#MOST_ATTACHMENTS], each once
public record Sheet(
        MessageId id,
        String type,
        SortedSet<ServiceCode> recipients,
        List<String> handling,
        Instant created,
        Instant expires,
        Optional<MessageId> inReplyTo,
        byte[] body,
        List<Digest> attachments) {
    /// The longest body: 1 MiB. Larger things are attachments.
    public static final int LONGEST = 1 << 20;

    /// As many attachments may belong to one letter.
    public static final int MOST_ATTACHMENTS = 16;

    static final int MOST_RECIPIENTS = 32;
    static final int MOST_LABELS = 16;
    static final int LONGEST_LABEL = 64;
    static final int LONGEST_TYPE = 40;

    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");

    public Sheet {
        if (!TYPE.matcher(type).matches()) throw new IllegalArgumentException("not a type of letter");
        if (recipients.isEmpty() || recipients.size() > MOST_RECIPIENTS)
            throw new IllegalArgumentException("a letter has 1 to 32 recipients");
        if (handling.size() > MOST_LABELS || handling.stream().anyMatch(l -> l.isEmpty() || l.length() > LONGEST_LABEL))
            throw new IllegalArgumentException("a letter has at most 16 labels of at most 64 characters");
        if (attachments.size() > MOST_ATTACHMENTS || new HashSet<>(attachments).size() < attachments.size())
            throw new IllegalArgumentException("a letter has at most 16 attachments, each once");
        if (body.length > LONGEST) throw new IllegalArgumentException("a body has at most 1 MiB");
        recipients = Collections.unmodifiableSortedSet(new TreeSet<>(recipients));
        handling = List.copyOf(handling);
        created = created.truncatedTo(ChronoUnit.MILLIS);
        expires = expires.truncatedTo(ChronoUnit.MILLIS);
        if (!created.isBefore(expires)) throw new IllegalArgumentException("a letter expires after it is written");
        attachments = List.copyOf(attachments);
        body = body.clone();
    }

    /// A letter without attachments.
    public Sheet(
            MessageId id,
            String type,
            SortedSet<ServiceCode> recipients,
            List<String> handling,
            Instant created,
            Instant expires,
            Optional<MessageId> inReplyTo,
            byte[] body) {
        this(id, type, recipients, handling, created, expires, inReplyTo, body, List.of());
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /// Shows nothing of what is written.
    @Override
    public String toString() {
        return type + " " + id;
    }
}
