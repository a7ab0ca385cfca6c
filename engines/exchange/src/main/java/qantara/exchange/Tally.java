package qantara.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import qantara.seal.Digest;

/// How many letters a side has in a stretch, and a digest over all of them in the order of their ids. Two sides with
/// the
/// same tally have the same letters.
public record Tally(long count, Digest print) {

    /// The tally of `letters`, which come in the order of their ids and may be many.
    public static Tally of(Iterator<Held> letters) {
        var digest = sha256();
        long count = 0;
        while (letters.hasNext()) {
            var letter = letters.next();
            digest.update(letter.id().bytes());
            digest.update(letter.letter().bytes());
            count++;
        }
        return new Tally(count, new Digest(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
