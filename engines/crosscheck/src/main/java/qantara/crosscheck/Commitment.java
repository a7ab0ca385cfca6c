package qantara.crosscheck;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The public half of a holder's key. The holder signs its bytes and puts them into its log before it answers anything:
/// so it cannot use a key of its own for one subject, to recognise him again.
///
/// @param partner the service that the key is for, by its code
/// @param element the public key, in the suite's encoding
public record Commitment(Suite suite, String partner, Epoch epoch, byte[] element) {
    private static final int LONGEST_PARTNER = 32;

    public Commitment {
        if (partner.isEmpty()
                || partner.length() > LONGEST_PARTNER
                || !partner.chars().allMatch(c -> c > ' ' && c < 127))
            throw new IllegalArgumentException("a partner has a code");
        if (element.length != suite.elementBytes()) throw new IllegalArgumentException("not an element of the suite");
        element = element.clone();
    }

    @Override
    public byte[] element() {
        return element.clone();
    }

    /// What the holder signs.
    public byte[] statement() {
        return String.join(
                        "\n",
                        "qantara crosscheck key v1",
                        suite.identifier(),
                        partner,
                        Long.toString(epoch.number()),
                        epoch.from().toString(),
                        epoch.until().toString(),
                        Hex.of(element),
                        "")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Commitment that && Arrays.equals(statement(), that.statement());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(element);
    }
}
