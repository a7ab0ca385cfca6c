package qantara.seal;

/// Why an envelope is not opened. The names stand in receipts and are part of the protocol.
public enum OpeningRefusal {
    /// Longer, or of more parts, than the protocol allows.
    TOO_LARGE,
    /// Nested deeper than the protocol allows.
    TOO_DEEP,
    /// Not CBOR, or not in its one deterministic form.
    NOT_CANONICAL,
    /// A field is missing, of the wrong kind or out of its range.
    WRONG_SHAPE,
    /// Of a version or a suite that this service does not speak.
    UNKNOWN_VERSION,
    /// No such channel is open here.
    UNKNOWN_CHANNEL,
    /// Addressed to another service.
    WRONG_RECIPIENT,
    /// From a service that is not the partner of the channel.
    WRONG_SENDER,
    /// This service's own letter, sent back.
    REFLECTED,
    /// Sealed to a prekey that this service does not have, or no longer.
    UNKNOWN_EPOCH,
    /// Sealed to a prekey whose time, and the grace after it, is over.
    STALE_EPOCH,
    /// The ciphertext does not belong to the prekey, the channel and the outside.
    NOT_DECRYPTED,
    /// Signed with a key that is not trusted.
    UNKNOWN_KEY,
    /// One of the two signatures is missing, or the header does not demand both.
    SIGNATURE_MISSING,
    /// The Ed25519 signature does not fit.
    ED25519_BAD,
    /// The ML-DSA-65 signature does not fit.
    ML_DSA_65_BAD,
    /// The body is not the one that was signed.
    BODY_DIFFERS,
    /// The outside is not that of the letter within.
    HEADER_DIFFERS;

    static OpeningRefusal of(Malformed.Fault fault) {
        return switch (fault) {
            case TOO_LARGE -> TOO_LARGE;
            case TOO_DEEP -> TOO_DEEP;
            case NOT_CANONICAL -> NOT_CANONICAL;
            case WRONG_SHAPE, SIGNATURE_BAD -> WRONG_SHAPE;
            case UNKNOWN_VERSION -> UNKNOWN_VERSION;
            case SIGNATURE_MISSING -> SIGNATURE_MISSING;
        };
    }
}
