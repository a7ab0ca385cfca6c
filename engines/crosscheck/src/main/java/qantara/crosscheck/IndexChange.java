package qantara.crosscheck;

import java.util.ArrayList;
import java.util.List;

/// What is added to a shipped index and what is erased from it. Both are filled up to multiples of 64 with what fits
/// nothing, so that its size does not count persons. The holder signs its bytes.
public final class IndexChange {
    static final char KIND = 'C';
    static final int STEP = 64;
    private static final int MOST_ERASED = 1_000_000;

    private final Part added;
    private final List<Mark> erased;

    IndexChange(Part added, List<Mark> erased) {
        this.added = added;
        this.erased = List.copyOf(erased);
    }

    static IndexChange read(byte[] bytes) throws Unfit {
        var in = Layout.of(bytes, KIND);
        var added = Part.read(in);
        if (added.sequence() == 0) throw new Unfit(CheckRefusal.MALFORMED);
        var count = in.fourOctets();
        if (count > MOST_ERASED) throw new Unfit(CheckRefusal.BATCH_SIZE);
        var erased = new ArrayList<Mark>();
        for (var i = 0; i < count; i++) erased.add(Mark.read(in.take(Mark.BYTES)));
        in.end();
        return new IndexChange(added, erased);
    }

    /// As it is signed and shipped.
    public byte[] bytes() {
        var out = Layout.begin(2 + added.bytesNeeded() + Integer.BYTES + erased.size() * Mark.BYTES, KIND);
        added.write(out);
        out.putInt(erased.size());
        for (var mark : erased) out.put(mark.bytes());
        return out.array();
    }

    /// Which change of its index it is, from 1.
    public long sequence() {
        return added.sequence();
    }

    Part added() {
        return added;
    }

    List<Mark> erased() {
        return erased;
    }
}
