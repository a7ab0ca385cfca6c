package qantara.seal;

/// Input that is not what it should be. Whoever lets something in turns it into a refusal, which is a value; within a
/// reading it is a checked exception, because it may come from any depth.
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    /// What is wrong with the input.
    public enum Fault {
        /// Longer, or of more parts, than the bounds allow.
        TOO_LARGE,
        /// Nested deeper than the bounds allow.
        TOO_DEEP,
        /// Not CBOR, or not in its one deterministic form (RFC 8949, section 4.2).
        NOT_CANONICAL,
        /// CBOR, but a field is missing, of the wrong kind or out of its range.
        WRONG_SHAPE,
        /// Of a version or a suite that is not spoken here.
        UNKNOWN_VERSION,
        /// There are not exactly the two signatures that everything here carries.
        SIGNATURE_MISSING,
        /// A signature does not fit what it stands under, or the key it names.
        SIGNATURE_BAD
    }

    private final Fault fault;

    public Malformed(Fault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
