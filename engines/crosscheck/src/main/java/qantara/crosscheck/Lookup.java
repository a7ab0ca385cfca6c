package qantara.crosscheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// What an answered question leaves: it can be looked up in the partner's index as often as that changes, without
/// asking
/// again. It holds no particulars of the person, but opens his cells: keep it sealed.
public final class Lookup {
    private static final char KIND = 'L';
    private static final int HEADER_BYTES = 60;
    private static final byte[] DECOY_SECRET = new byte[32];
    private static final byte[] DECOY_LABEL = new Label(new byte[16], "H0", "DECOY").bytes();

    private final Suite suite;
    private final Terms terms;
    private final List<byte[]> outputs;

    Lookup(Suite suite, Terms terms, List<byte[]> outputs) {
        this.suite = suite;
        this.terms = terms;
        this.outputs = outputs.stream().map(byte[]::clone).toList();
    }

    /// Under which terms it was asked.
    public Terms terms() {
        return terms;
    }

    /// Looks every slot up, dummies too, and takes the same time whether there is a hit or not.
    ///
    /// @throws IllegalArgumentException when the index is under other terms
    public Verdict in(IndexCopy index) {
        if (!index.terms().equals(terms) || index.suite() != suite)
            throw new IllegalArgumentException("an index under other terms");
        var cells = new Cells(suite, index.edition());
        var decoy = new IndexCopy.Cell(0, 0, cells.seal(DECOY_SECRET, 0, 0, DECOY_LABEL));
        var labels = new LinkedHashSet<Label>();
        for (var output : outputs) look(cells.key(output), index, cells, decoy, labels);
        return verdict(List.copyOf(labels));
    }

    private static Verdict verdict(List<Label> labels) {
        if (labels.isEmpty()) return new Verdict.NoHit();
        return labels.size() > Verdict.MOST ? new Verdict.TooMany(labels.size()) : new Verdict.Hit(labels);
    }

    private static void look(
            Cells.CellKey key, IndexCopy index, Cells cells, IndexCopy.Cell decoy, LinkedHashSet<Label> into) {
        var found = index.cells(key.tag());
        for (var cell : found.isEmpty() ? List.of(decoy) : found)
            tryCell(key, cell, cells, decoy).ifPresent(into::add);
    }

    /// Opens one thing and fails at another, in both cases: what is a hit is not told by time.
    private static Optional<Label> tryCell(Cells.CellKey key, IndexCopy.Cell cell, Cells cells, IndexCopy.Cell decoy) {
        var opened = open(cells, key.secret(), cell);
        var other = open(cells, opened.isPresent() ? key.secret() : DECOY_SECRET, decoy);
        var label = label(opened.or(() -> other).orElse(DECOY_LABEL));
        return opened.isPresent() ? label : Optional.empty();
    }

    private static Optional<byte[]> open(Cells cells, byte[] secret, IndexCopy.Cell cell) {
        return cells.open(secret, cell.sequence(), cell.ordinal(), cell.bytes());
    }

    private static Optional<Label> label(byte[] bytes) {
        try {
            return Optional.of(Label.read(bytes));
        } catch (Unfit holderWroteNonsense) {
            return Optional.empty();
        }
    }

    /// As it is kept, sealed, with a standing check.
    public byte[] bytes() {
        var out = Layout.begin(HEADER_BYTES + outputs.size() * suite.outputBytes(), KIND)
                .put((byte) suite.code())
                .put((byte) terms.tier().code())
                .putInt((int) terms.epoch())
                .putShort((short) terms.keys())
                .put(Layout.padded(terms.agreement(), Terms.AGREEMENT_BYTES))
                .put(Layout.padded(terms.purpose(), Terms.PURPOSE_BYTES))
                .putShort((short) outputs.size());
        for (var output : outputs) out.put(output);
        return out.array();
    }

    /// One that was kept.
    ///
    /// @throws IllegalArgumentException when the bytes are none
    public static Lookup of(byte[] bytes) {
        try {
            return read(Layout.of(bytes, KIND));
        } catch (Unfit unfit) {
            throw new IllegalArgumentException("no kept look-up", unfit);
        }
    }

    private static Lookup read(Layout in) throws Unfit {
        var suite = in.suite();
        var tier = in.tier();
        var epoch = in.epoch();
        var keys = in.keys();
        var terms = new Terms(in.code(Terms.AGREEMENT_BYTES), epoch, keys, tier, in.code(Terms.PURPOSE_BYTES));
        var slots = in.twoOctets();
        if (!Slots.isClass(slots)) throw new Unfit(CheckRefusal.BATCH_SIZE);
        var outputs = new ArrayList<byte[]>(slots);
        for (var slot = 0; slot < slots; slot++) outputs.add(in.take(suite.outputBytes()));
        in.end();
        return new Lookup(suite, terms, outputs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lookup that && Arrays.equals(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }
}
