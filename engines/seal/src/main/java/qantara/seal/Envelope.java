package qantara.seal;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.util.Arrays;

/// A sealed letter: COSE_Encrypt0 (RFC 9052, section 5.2) whose protected header is the outside.
///
/// @param encapsulation what the reader's key turns into the content's key
/// @param protectedHeader the outside as it is bound to the content
public record Envelope(Outer outer, byte[] encapsulation, byte[] protectedHeader, byte[] ciphertext, byte[] bytes) {
    /// The longest envelope: a body of 1 MiB, and room for headers, signatures and encapsulation.
    public static final int LONGEST = Sheet.LONGEST + SignedLetter.ROOM + (4 << 10);

    static final int VERSION = 1;
    /// Private use: HPKE base mode with X-Wing, HKDF-SHA256 and AES-256-GCM. COSE has no final number for it yet.
    static final int SUITE = -70_001;
    /// Private use: the field in which the outside stands.
    static final int OUTER = -70_002;

    static final int TAG = 16;
    private static final int ALG = 1;
    private static final int KID = 4;
    private static final int ENCAPSULATION = -4;
    private static final Bounds BOUNDS = new Bounds(LONGEST, 3, 16);
    private static final Bounds HEADER = new Bounds(4 << 10, 3, 64);

    static Envelope seal(SignedLetter letter, Prekey prekey) {
        var outer = outer(letter, prekey);
        var bound = Suite.to(prekey.key(), info(outer));
        var header = header(outer, bound.encapsulation());
        var ciphertext = bound.seal(letter.bytes(), associatedData(header));
        var bytes = Wire.write(CBORObject.NewArray()
                .Add(header)
                .Add(CBORObject.NewMap())
                .Add(ciphertext)
                .WithTag(TAG));
        return new Envelope(outer, bound.encapsulation(), header, ciphertext, bytes);
    }

    /// The envelope in `bytes`, not yet opened.
    ///
    /// @throws Malformed when there is none
    static CBORObject array(byte[] bytes) throws Malformed {
        var array = Wire.read(bytes, BOUNDS);
        Fields.require(array.HasOneTag(TAG) && array.getType() == CBORType.Array && array.size() == 3);
        var unprotected = array.get(1);
        Fields.require(unprotected.getType() == CBORType.Map && !unprotected.isTagged() && unprotected.size() == 0);
        return array;
    }

    /// Reads the outside of an envelope without any key.
    ///
    /// @throws Malformed when `bytes` are not an envelope of this version
    public static Envelope read(byte[] bytes) throws Malformed {
        var array = array(bytes);
        var header = Fields.bytesOf(array.get(0), HEADER.bytes());
        var fields = Fields.read(header, HEADER);
        var encapsulation = fields.bytes(ENCAPSULATION, Suite.ENCAPSULATION_LENGTH);
        return new Envelope(outer(fields), encapsulation, header, Fields.bytesOf(array.get(2), LONGEST), bytes);
    }

    /// The version and suite that `bytes` claim, before anything else of them is believed.
    static boolean isOfThisVersion(byte[] bytes) throws Malformed {
        var fields = Fields.read(Fields.bytesOf(array(bytes).get(0), HEADER.bytes()), HEADER);
        return fields.number(ALG, Long.MIN_VALUE, Long.MAX_VALUE) == SUITE
                && fields.form(OUTER).number(1, 0, Long.MAX_VALUE) == VERSION;
    }

    /// Names these very bytes, which differ when a letter is sealed again.
    public Digest digest() {
        return Digest.of(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Envelope envelope && Arrays.equals(bytes, envelope.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "envelope " + outer.id();
    }

    /// What binds the content's key to channel, direction and reader.
    static byte[] info(Outer outer) {
        return Wire.write(CBORObject.NewArray()
                .Add("qsx1")
                .Add(outer.lane().channel().value())
                .Add(outer.lane().from().value())
                .Add(outer.lane().to().value())
                .Add(outer.prekey().bytes()));
    }

    /// Enc_structure of RFC 9052, section 5.3, without external data.
    static byte[] associatedData(byte[] header) {
        return Wire.write(CBORObject.NewArray().Add("Encrypt0").Add(header).Add(new byte[0]));
    }

    private static Outer outer(SignedLetter signed, Prekey prekey) {
        var letter = signed.letter();
        if (!prekey.service().equals(letter.lane().to()))
            throw new IllegalArgumentException("a letter is sealed to its reader");
        return new Outer(
                letter.lane(),
                letter.id(),
                letter.place().incarnation(),
                letter.place().seq(),
                signed.bytes().length,
                prekey.epoch(),
                prekey.id());
    }

    private static byte[] header(Outer outer, byte[] encapsulation) {
        var form = new Form()
                .number(1, VERSION)
                .text(2, outer.lane().channel().value())
                .text(3, outer.lane().from().value())
                .text(4, outer.lane().to().value())
                .bytes(5, outer.id().bytes())
                .number(6, outer.incarnation())
                .number(7, outer.seq())
                .number(8, outer.size())
                .number(9, outer.epoch());
        return new Form()
                .number(ALG, SUITE)
                .bytes(KID, outer.prekey().bytes())
                .bytes(ENCAPSULATION, encapsulation)
                .form(OUTER, form)
                .toBytes();
    }

    private static Outer outer(Fields header) throws Malformed {
        var fields = header.form(OUTER);
        try {
            header.number(ALG, SUITE, SUITE);
            fields.number(1, VERSION, VERSION);
            return new Outer(
                    LetterForm.lane(fields),
                    MessageId.of(fields.bytes(5, MessageId.LENGTH)),
                    fields.number(6, 0, Long.MAX_VALUE),
                    fields.number(7, 1, Long.MAX_VALUE),
                    (int) fields.number(8, 0, Sheet.LONGEST + SignedLetter.ROOM),
                    fields.number(9, 1, Long.MAX_VALUE),
                    new KeyId(header.bytes(KID, KeyId.LENGTH)));
        } catch (IllegalArgumentException e) {
            throw new Malformed(Malformed.Fault.WRONG_SHAPE);
        }
    }
}
