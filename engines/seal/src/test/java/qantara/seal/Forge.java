package qantara.seal;

import com.upokecenter.cbor.CBORObject;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes envelopes that no honest sender makes: each refusal with one that meets it and is right in everything else.
final class Forge {
    private final House from;
    private final House to;
    private final Letter letter;

    Forge(House from, House to) {
        this.from = from;
        this.to = to;
        this.letter = from.writes(to, "Where is the white van of the second of March?");
    }

    /// One envelope for each reason, under the reason's name.
    Map<OpeningRefusal, byte[]> all() {
        var all = new LinkedHashMap<OpeningRefusal, byte[]>();
        for (var reason : OpeningRefusal.values()) all.put(reason, refusedFor(reason));
        return all;
    }

    byte[] refusedFor(OpeningRefusal reason) {
        var sealer = new Sealer(from.keys);
        var signed = sealer.sign(letter);
        var good = sealer.seal(signed, to.pair.prekey()).bytes();
        return switch (reason) {
            case TOO_LARGE -> new byte[Envelope.LONGEST + 1];
            case TOO_DEEP -> HexFormat.of().parseHex("d08181818181818100");
            case NOT_CANONICAL -> stretched(good);
            case WRONG_SHAPE ->
                Wire.write(CBORObject.NewArray().Add(1).Add(2).Add(3).WithTag(Envelope.TAG));
            case UNKNOWN_VERSION -> ofVersion(2, signed.bytes());
            case UNKNOWN_CHANNEL -> outside(lane(new ChannelId("nobody-knows-it"), from.code(), to.code()));
            case WRONG_RECIPIENT -> outside(lane(House.CHANNEL, from.code(), new ServiceCode("FR:DCIS")));
            case WRONG_SENDER -> outside(lane(House.CHANNEL, new ServiceCode("FR:DCIS"), to.code()));
            case REFLECTED -> outside(lane(House.CHANNEL, to.code(), from.code()));
            case UNKNOWN_EPOCH -> sealer.seal(signed, other().prekey()).bytes();
            case STALE_EPOCH -> sealer.seal(signed, stale().prekey()).bytes();
            case NOT_DECRYPTED -> flipped(good, good.length - 1);
            case UNKNOWN_KEY -> by(ServiceKeys.generate(from.code()));
            case SIGNATURE_MISSING -> content(without(1));
            case ED25519_BAD -> content(spoiled(0));
            case ML_DSA_65_BAD -> content(spoiled(1));
            case BODY_DIFFERS ->
                content(pair(signature(), "Where is the black van of the second of March?".getBytes()));
            case HEADER_DIFFERS -> seal(signed.bytes(), outer(letter.lane(), 2, signed.bytes().length));
        };
    }

    /// Sealed well, but its outside speaks of another lane.
    byte[] outside(Lane lane) {
        var content = new Sealer(from.keys).sign(letter).bytes();
        return seal(content, outer(lane, 1, content.length));
    }

    /// Sealed well, whatever is inside.
    byte[] content(byte[] content) {
        return seal(content, outer(letter.lane(), 1, content.length));
    }

    /// With the signature of one algorithm only.
    byte[] without(int which) {
        var signed = CBORObject.DecodeFromBytes(signature());
        signed.get(3).RemoveAt(which);
        return pair(signed.EncodeToBytes(), letter.sheet().body());
    }

    private byte[] spoiled(int which) {
        var signed = CBORObject.DecodeFromBytes(signature());
        var given = signed.get(3).get(which);
        given.Set(2, CBORObject.FromObject(flipped(given.get(2).GetByteString(), 20)));
        return pair(signed.EncodeToBytes(), letter.sheet().body());
    }

    private byte[] by(ServiceKeys keys) {
        return content(new Sealer(keys).sign(letter).bytes());
    }

    private byte[] signature() {
        return Signed.by(
                        from.keys,
                        Signed.Kind.LETTER,
                        LetterForm.header(letter, from.keys.signet().keyId()))
                .bytes();
    }

    private static byte[] pair(byte[] signed, byte[] body) {
        return Wire.write(CBORObject.NewArray().Add(signed).Add(body));
    }

    private byte[] ofVersion(int version, byte[] content) {
        var bytes = seal(content, outer(letter.lane(), 1, content.length));
        var array = CBORObject.DecodeFromBytes(bytes);
        var header = CBORObject.DecodeFromBytes(array.get(0).GetByteString());
        header.get(CBORObject.FromObject(Envelope.OUTER)).Set(CBORObject.FromObject(1), CBORObject.FromObject(version));
        array.Set(0, CBORObject.FromObject(header.EncodeToBytes()));
        return array.EncodeToBytes();
    }

    private byte[] seal(byte[] content, Outer outer) {
        return Envelope.seal(content, outer, to.pair.prekey()).bytes();
    }

    private Outer outer(Lane lane, long seq, int size) {
        return new Outer(
                lane,
                letter.id(),
                letter.place().incarnation(),
                seq,
                size,
                to.pair.prekey().epoch(),
                to.pair.prekey().id());
    }

    private static Lane lane(ChannelId channel, ServiceCode from, ServiceCode to) {
        return new Lane(channel, from, to);
    }

    /// A prekey of the reader's that the reader no longer has.
    private PrekeyPair other() {
        return PrekeyPair.generate(to.keys, 6, House.NOON.minusSeconds(60), House.NOON.plusSeconds(60));
    }

    /// A prekey that the reader still has, though its grace is over.
    private PrekeyPair stale() {
        var until = House.NOON.minus(PrekeyPair.GRACE);
        var pair = PrekeyPair.generate(to.keys, 1, until.minusSeconds(60), until);
        to.pairs.put(pair.prekey().id(), pair);
        return pair;
    }

    /// The same value, its first length written in more bytes than it needs.
    private static byte[] stretched(byte[] envelope) {
        var longer = new byte[envelope.length + 1];
        longer[0] = envelope[0];
        longer[1] = (byte) 0x98;
        longer[2] = 3;
        System.arraycopy(envelope, 2, longer, 3, envelope.length - 2);
        return longer;
    }

    static byte[] flipped(byte[] bytes, int at) {
        var other = bytes.clone();
        other[at] ^= 1;
        return other;
    }
}
