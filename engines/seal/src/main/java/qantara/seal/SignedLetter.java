package qantara.seal;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;

/// A letter with both signatures under its header, not yet sealed. The sender keeps it until the reader has it for
/// good: it can be sealed again, to a newer prekey, without signing again.
///
/// @param bytes the signed header and the body, in the clear
/// @param digest of the signed header: names the letter in receipts, in the chain and in every proof
public record SignedLetter(Letter letter, Digest digest, byte[] bytes) {
    /// The most that a signed header takes besides its body.
    static final int ROOM = 16 << 10;

    static final Bounds BOUNDS = new Bounds(Sheet.LONGEST + ROOM, 2, 3);
    static final Bounds SIGNED = new Bounds(ROOM, 4, 16);
    static final Bounds HEADER = new Bounds(ROOM, 3, 128);

    public SignedLetter {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    static SignedLetter by(ServiceKeys keys, Letter letter) {
        if (!letter.lane().from().equals(keys.service()))
            throw new IllegalArgumentException("a service signs its own letters only");
        var header = LetterForm.header(letter, keys.signet().keyId());
        var signed = Signed.by(keys, Signed.Kind.LETTER, header);
        var bytes = Wire.write(
                CBORObject.NewArray().Add(signed.bytes()).Add(letter.sheet().body()));
        return new SignedLetter(letter, Digest.of(header), bytes);
    }

    /// The letter that this service signed before and kept; its signatures are not checked again.
    ///
    /// @throws Malformed when `bytes` are not a signed letter
    public static SignedLetter read(byte[] bytes) throws Malformed {
        var parts = Parts.read(bytes);
        var fields = Fields.read(parts.signed().payload(), HEADER);
        return new SignedLetter(
                LetterForm.letter(fields, parts.body()),
                Digest.of(parts.signed().payload()),
                bytes);
    }

    /// The letter in `bytes`, if its sender signed it with a key that is trusted, and its body is the one that was
    /// signed.
    ///
    /// @throws Malformed when it is none
    public static SignedLetter verify(byte[] bytes, KeyRing ring) throws Malformed {
        var letter = read(bytes);
        var parts = Parts.read(bytes);
        parts.signed()
                .require(ring.signet(
                        letter.letter().lane().from(),
                        parts.signed().key(),
                        letter.letter().sheet().created()));
        var head = LetterForm.head(Fields.read(parts.signed().payload(), HEADER));
        Fields.require(head.demandsBoth() && head.body().equals(Digest.of(parts.body())));
        return letter;
    }

    /// Shows nothing of what is written.
    @Override
    public String toString() {
        return "signed " + letter.sheet();
    }

    /// The two parts of what is sealed.
    record Parts(Signed signed, byte[] body) {
        static Parts read(byte[] bytes) throws Malformed {
            var array = Wire.read(bytes, BOUNDS);
            Fields.require(array.getType() == CBORType.Array && !array.isTagged() && array.size() == 2);
            return new Parts(
                    Signed.read(Fields.bytesOf(array.get(0), ROOM), Signed.Kind.LETTER, SIGNED),
                    Fields.bytesOf(array.get(1), Sheet.LONGEST));
        }
    }
}
