package qantara.seal;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.util.Arrays;
import java.util.Optional;

/// A sealed letter: COSE_Encrypt0 (RFC 9052, section 5.2) whose protected header is the outside.
public final class Envelope {
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

    private final Outer outer;
    private final byte[] encapsulation;
    private final byte[] protectedHeader;
    private final byte[] ciphertext;
    private final byte[] bytes;

    private Envelope(Outer outer, byte[] encapsulation, byte[] protectedHeader, byte[] ciphertext, byte[] bytes) {
        this.outer = outer;
        this.encapsulation = encapsulation;
        this.protectedHeader = protectedHeader;
        this.ciphertext = ciphertext;
        this.bytes = bytes;
    }

    static Envelope seal(SignedLetter letter, Prekey prekey) {
        return seal(letter.bytes(), outer(letter, prekey), prekey);
    }

    static Envelope seal(byte[] content, Outer outer, Prekey prekey) {
        var bound = Suite.to(prekey.key(), info(outer));
        var header = header(outer, bound.encapsulation());
        var ciphertext = bound.seal(content, associatedData(header));
        var bytes = Wire.write(CBORObject.NewArray()
                .Add(header)
                .Add(CBORObject.NewMap())
                .Add(ciphertext)
                .WithTag(TAG));
        return new Envelope(outer, bound.encapsulation(), header, ciphertext, bytes);
    }

    /// The envelope in `bytes`, not yet opened: its outside is read without any key, and proves nothing.
    ///
    /// @throws Malformed when there is none of this version
    public static Envelope read(byte[] bytes) throws Malformed {
        var array = Wire.read(bytes, BOUNDS);
        Fields.require(array.HasOneTag(TAG) && array.getType() == CBORType.Array && array.size() == 3);
        var unprotected = array.get(1);
        Fields.require(unprotected.getType() == CBORType.Map && !unprotected.isTagged() && unprotected.size() == 0);
        var header = Fields.bytesOf(array.get(0), HEADER.bytes());
        var fields = Fields.read(header, HEADER);
        fields.version(ALG, SUITE);
        return new Envelope(
                outer(fields),
                fields.bytes(ENCAPSULATION, Suite.ENCAPSULATION_LENGTH),
                header,
                Fields.bytesOf(array.get(2), LONGEST),
                bytes.clone());
    }

    /// What anyone may read on it.
    public Outer outer() {
        return outer;
    }

    public byte[] bytes() {
        return bytes.clone();
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

    /// The signed letter within, or nothing when it was not sealed to `pair` with this outside.
    Optional<byte[]> unseal(PrekeyPair pair) {
        return Suite.open(pair.key(), encapsulation, info(outer), ciphertext, associatedData(protectedHeader));
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
            fields.version(1, VERSION);
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
