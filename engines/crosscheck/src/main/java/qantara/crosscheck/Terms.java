package qantara.crosscheck;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Under what a question is asked. Holder and asker compute under the same terms or learn nothing: they are bound into
/// every key (the public `info` of RFC 9497's third mode).
///
/// @param agreement the agreement's code, 1 to 32 of `A-Z a-z 0-9 . _ -`
/// @param epoch the holder's key epoch, from 1
/// @param purpose the purpose's class as the agreement names it, 1 to 16 of the same
public record Terms(String agreement, long epoch, Tier tier, String purpose) {
    static final int AGREEMENT_BYTES = 32;
    static final int PURPOSE_BYTES = 16;
    private static final long LAST_EPOCH = 0xffffffffL;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]+");

    public Terms {
        if (!isCode(agreement, AGREEMENT_BYTES)) throw new IllegalArgumentException("no code of an agreement");
        if (!isCode(purpose, PURPOSE_BYTES)) throw new IllegalArgumentException("no code of a purpose");
        if (epoch < 1 || epoch > LAST_EPOCH) throw new IllegalArgumentException("no epoch");
    }

    static boolean isCode(String text, int most) {
        return text.length() <= most && CODE.matcher(text).matches();
    }

    /// `agreement|epoch|tier|purpose`, in ASCII.
    byte[] info() {
        return String.join("|", agreement, Long.toString(epoch), tier.name(), purpose)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
