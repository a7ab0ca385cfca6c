package qantara.crosscheck;

import java.util.Arrays;

/// A holder's key as it acts under one `info`: RFC 9497, sections 3.3.1 to 3.3.3, differ only here.
///
/// @param multiplier what blinded elements are multiplied by
/// @param proven the scalar whose knowledge the proof shows
/// @param commitment `proven` times the generator
record Turning(byte[] multiplier, byte[] proven, byte[] commitment) {
    /// Overwrites the two secrets.
    void forget() {
        Arrays.fill(multiplier, (byte) 0);
        Arrays.fill(proven, (byte) 0);
    }
}
