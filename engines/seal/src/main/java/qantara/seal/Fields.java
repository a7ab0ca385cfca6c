package qantara.seal;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qantara.seal.Malformed.Fault;

/// What came over the wire as a [Form], read field by field within bounds. Fields that nobody asks for are let be, so
/// that a newer partner may write more; what was signed is kept as it came.
public final class Fields {
    /// The latest instant that is believed: the last millisecond of the year 9999.
    static final Instant LATEST = Instant.ofEpochMilli(253_402_300_799_999L);

    private final CBORObject map;

    private Fields(CBORObject map) {
        this.map = map;
    }

    /// @throws Malformed when `bytes` are not one deterministic map within `bounds`
    public static Fields read(byte[] bytes, Bounds bounds) throws Malformed {
        return of(Wire.read(bytes, bounds));
    }

    static Fields of(CBORObject value) throws Malformed {
        require(value.getType() == CBORType.Map && !value.isTagged());
        return new Fields(value);
    }

    public boolean has(int field) {
        return find(field) != null;
    }

    /// The text there, of `most` UTF-16 units at most.
    public String text(int field, int most) throws Malformed {
        return textOf(get(field), most);
    }

    public Optional<String> maybeText(int field, int most) throws Malformed {
        return has(field) ? Optional.of(text(field, most)) : Optional.empty();
    }

    public long number(int field, long least, long most) throws Malformed {
        return numberOf(get(field), least, most);
    }

    /// @throws Malformed when the number there is not `spoken`, the version that is spoken here
    public void version(int field, long spoken) throws Malformed {
        if (number(field, Long.MIN_VALUE, Long.MAX_VALUE) != spoken) throw new Malformed(Fault.UNKNOWN_VERSION);
    }

    /// The bytes there, of `most` at most.
    public byte[] bytes(int field, int most) throws Malformed {
        return bytesOf(get(field), most);
    }

    public Digest digest(int field) throws Malformed {
        return digestOf(bytes(field, Digest.LENGTH));
    }

    private static Digest digestOf(byte[] bytes) throws Malformed {
        require(bytes.length == Digest.LENGTH);
        return new Digest(bytes);
    }

    /// The instant there, between 1970 and 9999, to the millisecond.
    public Instant instant(int field) throws Malformed {
        return Instant.ofEpochMilli(number(field, 0, LATEST.toEpochMilli()));
    }

    public Optional<Instant> maybeInstant(int field) throws Malformed {
        return has(field) ? Optional.of(instant(field)) : Optional.empty();
    }

    /// At most `many` texts of `most` UTF-16 units each.
    public List<String> texts(int field, int many, int most) throws Malformed {
        var texts = new ArrayList<String>();
        for (var value : values(field, many)) texts.add(textOf(value, most));
        return List.copyOf(texts);
    }

    public List<Long> numbers(int field, int many) throws Malformed {
        var numbers = new ArrayList<Long>();
        for (var value : values(field, many)) numbers.add(numberOf(value, Long.MIN_VALUE, Long.MAX_VALUE));
        return List.copyOf(numbers);
    }

    /// At most `many` digests.
    public List<Digest> digests(int field, int many) throws Malformed {
        var digests = new ArrayList<Digest>();
        for (var value : values(field, many)) digests.add(digestOf(bytesOf(value, Digest.LENGTH)));
        return List.copyOf(digests);
    }

    public Fields form(int field) throws Malformed {
        return of(get(field));
    }

    /// At most `many` forms.
    public List<Fields> forms(int field, int many) throws Malformed {
        var forms = new ArrayList<Fields>();
        for (var value : values(field, many)) forms.add(of(value));
        return List.copyOf(forms);
    }

    static void require(boolean holds) throws Malformed {
        if (!holds) throw new Malformed(Fault.WRONG_SHAPE);
    }

    static byte[] bytesOf(CBORObject value, int most) throws Malformed {
        require(value.getType() == CBORType.ByteString && !value.isTagged());
        var bytes = value.GetByteString();
        require(bytes.length <= most);
        return bytes;
    }

    static long numberOf(CBORObject value, long least, long most) throws Malformed {
        require(value.getType() == CBORType.Integer
                && !value.isTagged()
                && value.AsNumber().CanFitInInt64());
        long number = value.AsInt64Value();
        require(number >= least && number <= most);
        return number;
    }

    private static String textOf(CBORObject value, int most) throws Malformed {
        require(value.getType() == CBORType.TextString && !value.isTagged());
        var text = value.AsString();
        require(text.length() <= most);
        return text;
    }

    private Iterable<CBORObject> values(int field, int many) throws Malformed {
        var array = get(field);
        require(array.getType() == CBORType.Array && !array.isTagged() && array.size() <= many);
        return array.getValues();
    }

    private CBORObject get(int field) throws Malformed {
        var value = find(field);
        if (value == null) throw new Malformed(Fault.WRONG_SHAPE);
        return value;
    }

    private @Nullable CBORObject find(int field) {
        return map.GetOrDefault(CBORObject.FromObject(field), null);
    }
}
