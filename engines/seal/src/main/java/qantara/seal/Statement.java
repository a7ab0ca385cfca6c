package qantara.seal;

/// What a service says of itself, such as its card, under both its signatures.
public final class Statement {
    private final Signed signed;

    private Statement(Signed signed) {
        this.signed = signed;
    }

    /// `content` signed by `keys`.
    public static byte[] sign(ServiceKeys keys, byte[] content) {
        return Signed.by(keys, Signed.Kind.STATEMENT, content).bytes().clone();
    }

    /// The statement in `bytes`, which nobody needs to believe yet: see [#isBy].
    ///
    /// @throws Malformed when there is none within `bounds`, or a signature is missing
    public static Statement read(byte[] bytes, Bounds bounds) throws Malformed {
        return new Statement(Signed.read(bytes, Signed.Kind.STATEMENT, bounds));
    }

    public byte[] content() {
        return signed.payload().clone();
    }

    /// Whether both signatures are those of `signet`.
    public boolean isBy(Signet signet) {
        return signed.check(signet) == Signed.Finding.GOOD;
    }
}
