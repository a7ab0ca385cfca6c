package qantara.seal;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.List;

/// What is written to the wire: fields under small numbers, in deterministic CBOR. [Fields] reads it.
public final class Form {
    private final CBORObject map = CBORObject.NewMap();

    public Form text(int field, String value) {
        return set(field, CBORObject.FromObject(value));
    }

    public Form number(int field, long value) {
        return set(field, CBORObject.FromObject(value));
    }

    public Form bytes(int field, byte[] value) {
        return set(field, CBORObject.FromObject(value));
    }

    /// An instant, to the millisecond.
    ///
    /// @throws IllegalArgumentException when it is before 1970 or after 9999
    public Form instant(int field, Instant value) {
        if (value.isBefore(Instant.EPOCH) || value.isAfter(Fields.LATEST))
            throw new IllegalArgumentException("an instant on the wire is between 1970 and 9999");
        return number(field, value.toEpochMilli());
    }

    public Form texts(int field, Iterable<String> values) {
        var array = CBORObject.NewArray();
        values.forEach(array::Add);
        return set(field, array);
    }

    public Form numbers(int field, long... values) {
        return set(field, CBORObject.FromObject(values));
    }

    public Form digests(int field, List<Digest> values) {
        var array = CBORObject.NewArray();
        values.forEach(value -> array.Add(value.bytes()));
        return set(field, array);
    }

    public Form form(int field, Form value) {
        return set(field, value.map);
    }

    public Form forms(int field, List<Form> values) {
        var array = CBORObject.NewArray();
        values.forEach(value -> array.Add(value.map));
        return set(field, array);
    }

    public byte[] toBytes() {
        return Wire.write(map);
    }

    CBORObject map() {
        return map;
    }

    private Form set(int field, CBORObject value) {
        map.Set(CBORObject.FromObject(field), value);
        return this;
    }
}
