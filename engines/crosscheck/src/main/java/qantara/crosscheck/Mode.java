package qantara.crosscheck;

/// The three protocols of RFC 9497 (section 3). A cross-check is always asked as [#POPRF]; the others are here because
/// the vectors of the RFC prove the same code in all three.
enum Mode {
    /// The answer is believed.
    OPRF(0),
    /// The answer is proven to be of the key that was committed to.
    VOPRF(1),
    /// Proven, and bound to terms that both sides know.
    POPRF(2);

    private final int code;

    Mode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
