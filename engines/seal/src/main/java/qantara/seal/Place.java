package qantara.seal;

/// Where a letter stands in its lane.
///
/// @param incarnation fresh at each start of the sender, so that a restored sender cannot reuse a number; 63 bits
/// @param seq 1, 2, 3… within the incarnation
/// @param previous the digest of the letter before it, of whatever incarnation; [Digest#NONE] before the first
public record Place(long incarnation, long seq, Digest previous) {
    public Place {
        if (incarnation < 0) throw new IllegalArgumentException("an incarnation has 63 bits");
        if (seq < 1) throw new IllegalArgumentException("letters are counted from 1");
    }

    /// The place after this one, once the letter here has `digest`.
    public Place next(Digest digest) {
        return new Place(incarnation, seq + 1, digest);
    }
}
