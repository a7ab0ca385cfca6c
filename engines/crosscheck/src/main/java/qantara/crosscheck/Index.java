package qantara.crosscheck;

/// A holder's persons as a partner gets them: tags that only an evaluated trait can match, and cells that only its
/// output opens. The holder signs its bytes.
public final class Index {
    static final char KIND = 'I';

    private final Part part;

    Index(Part part) {
        this.part = part;
    }

    static Index read(byte[] bytes) throws Unfit {
        var in = Layout.of(bytes, KIND);
        var part = Part.read(in);
        in.end();
        if (part.sequence() != 0) throw new Unfit(CheckRefusal.MALFORMED);
        return new Index(part);
    }

    /// As it is signed and shipped. An index of 40 million keys takes two gigabytes, the most that one may have.
    public byte[] bytes() {
        var out = Layout.begin(2 + part.bytesNeeded(), KIND);
        part.write(out);
        return out.array();
    }

    /// How many keys it has.
    public int keys() {
        return part.tags().count();
    }

    /// How many bytes of it find a key; the rest are cells.
    public int filterBytes() {
        return part.tags().bits().length;
    }

    /// The holder's own copy, from which changes are made.
    public IndexCopy copy() {
        return IndexCopy.of(part);
    }
}
