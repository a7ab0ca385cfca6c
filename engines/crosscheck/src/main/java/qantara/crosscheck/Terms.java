package qantara.crosscheck;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import qantara.names.NameKeys;

/// Under what a question is asked. Holder and asker compute under the same terms or learn nothing: they are bound into
/// every key (the public `info` of RFC 9497's third mode).
///
/// @param agreement the agreement's code, 1 to 32 of `A-Z a-z 0-9 . _ -`
/// @param epoch the holder's key epoch, from 1
/// @param keys the set of name keys that both compute with, from 1 ([NameKeys#SET])
/// @param purpose the purpose's class as the agreement names it, 1 to 16 of the same
public record Terms(String agreement, long epoch, int keys, Tier tier, String purpose) {
    static final int AGREEMENT_BYTES = 32;
    static final int PURPOSE_BYTES = 16;
    private static final long LAST_EPOCH = 0xffffffffL;
    private static final int MOST_KEYS = 0xffff;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]+");

    public Terms {
        if (!isCode(agreement, AGREEMENT_BYTES)) throw new IllegalArgumentException("no code of an agreement");
        if (!isCode(purpose, PURPOSE_BYTES)) throw new IllegalArgumentException("no code of a purpose");
        if (epoch < 1 || epoch > LAST_EPOCH) throw new IllegalArgumentException("no epoch");
        if (keys < 1 || keys > MOST_KEYS) throw new IllegalArgumentException("no set of keys");
    }

    /// With the keys that this node computes with.
    public Terms(String agreement, long epoch, Tier tier, String purpose) {
        this(agreement, epoch, NameKeys.SET, tier, purpose);
    }

    boolean isOfOurKeys() {
        return keys == NameKeys.SET;
    }

    static boolean isCode(String text, int most) {
        return text.length() <= most && CODE.matcher(text).matches();
    }

    /// `agreement|epoch|keys|tier|purpose`, in ASCII.
    byte[] info() {
        return String.join("|", agreement, Long.toString(epoch), Integer.toString(keys), tier.name(), purpose)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
