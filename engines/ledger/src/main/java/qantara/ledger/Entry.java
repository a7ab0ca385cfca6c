package qantara.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a leaf says: who did what when, for which purpose, and how it ended. Words about persons never stand here, only
/// a commitment to them; the form of every other field leaves no room for a name.
///
/// @param seq the leaf's place in the log, from 0
/// @param time in whole milliseconds
/// @param actor an opaque identifier, empty when nobody is known
/// @param object a commitment to what it was done to and to the justification
/// @param purpose a code, or empty
/// @param dossier the case's reference, or empty
/// @param decision the permit's or refusal's code and the policy version, or empty
/// @param recipient a service's code, or empty
public record Entry(
        long seq,
        Instant time,
        String actor,
        Action action,
        Commitment object,
        String purpose,
        String dossier,
        String decision,
        Outcome outcome,
        String recipient) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:/+-]{0,64}");
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    public Entry {
        if (seq < 0) throw new IllegalArgumentException("a log begins at 0");
        time = time.truncatedTo(ChronoUnit.MILLIS);
        if (time.isBefore(FIRST) || time.isAfter(LAST))
            throw new IllegalArgumentException("a time lies between 1970 and 9999");
        refuseUnlessCodes(actor, purpose, dossier, decision, recipient);
    }

    private static void refuseUnlessCodes(String... fields) {
        for (var field : fields)
            if (!CODE.matcher(field).matches())
                throw new IllegalArgumentException("a field of a leaf is a code of at most 64 characters");
    }

    /// The canonical bytes, which are what the tree's leaf hashes.
    public byte[] bytes() {
        return Canonical.write(this);
    }

    /// The entry whose canonical bytes are exactly `bytes`; empty when there is none.
    public static Optional<Entry> read(byte[] bytes) {
        return Canonical.read(bytes);
    }
}
