package qantara.exchange;

import java.time.Instant;
import qantara.seal.Lane;

/// Proof of something that must not happen: a letter, signed by the partner, that contradicts another one it signed.
///
/// @param code such as `SEQ_CONFLICT`
/// @param signed the contradicting letter as it was signed, in the clear
public record Evidence(Lane lane, String code, Instant at, byte[] signed) {
    /// As many are kept of each lane; more prove nothing new.
    public static final int MOST = 1_000;

    public Evidence {
        signed = signed.clone();
    }

    @Override
    public byte[] signed() {
        return signed.clone();
    }
}
