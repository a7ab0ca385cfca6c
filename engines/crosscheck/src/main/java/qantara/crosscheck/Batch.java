package qantara.crosscheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Elements in a row, as they travel.
record Batch(Suite suite, byte[] joined) {
    Batch {
        if (joined.length % suite.elementBytes() != 0) throw new IllegalArgumentException("no whole elements");
    }

    static Batch of(Suite suite, List<byte[]> elements) {
        var size = suite.elementBytes();
        var joined = new byte[elements.size() * size];
        for (var i = 0; i < elements.size(); i++) System.arraycopy(elements.get(i), 0, joined, i * size, size);
        return new Batch(suite, joined);
    }

    int size() {
        return joined.length / suite.elementBytes();
    }

    List<byte[]> elements() {
        var size = suite.elementBytes();
        var out = new ArrayList<byte[]>(size());
        for (var at = 0; at < joined.length; at += size) out.add(Arrays.copyOfRange(joined, at, at + size));
        return out;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Batch that && suite == that.suite && Arrays.equals(joined, that.joined);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(joined);
    }
}
