package qantara.crosscheck;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Cells being put into the order of their tags.
final class Sorting {
    private long[] tags = new long[1024];
    private byte[][] secrets = new byte[1024][];
    private byte[][] labels = new byte[1024][];
    private int count;

    void add(Cells.CellKey key, byte[] label) {
        if (count == Part.MOST) throw new IllegalArgumentException("more keys than one index takes");
        if (count == tags.length) grow();
        tags[count] = key.tag();
        secrets[count] = key.secret();
        labels[count++] = label;
    }

    private void grow() {
        tags = Arrays.copyOf(tags, count * 2);
        secrets = Arrays.copyOf(secrets, count * 2);
        labels = Arrays.copyOf(labels, count * 2);
    }

    int count() {
        return count;
    }

    /// Seals every label in the order of the tags.
    Part sealed(Cells cells, Suite suite, Terms terms, Edition edition, long sequence) {
        var order = IntStream.range(0, count)
                .boxed()
                .sorted((one, two) -> Long.compare(tags[one], tags[two]))
                .toList();
        var sorted = order.stream().mapToLong(at -> tags[at]).toArray();
        return new Part(suite, terms, edition, sequence, TagSet.of(sorted), seal(cells, order, sequence));
    }

    private byte[] seal(Cells cells, List<Integer> order, long sequence) {
        var out = new byte[count * Cells.CELL_BYTES];
        var ordinal = 0;
        for (var i = 0; i < count; i++) {
            var at = order.get(i);
            ordinal = i > 0 && tags[order.get(i - 1)] == tags[at] ? ordinal + 1 : 0;
            var cell = cells.seal(secrets[at], sequence, ordinal, labels[at]);
            System.arraycopy(cell, 0, out, i * Cells.CELL_BYTES, Cells.CELL_BYTES);
        }
        return out;
    }
}
