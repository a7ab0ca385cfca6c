package qantara.crosscheck;

import java.nio.ByteBuffer;
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
    /// No change of an index has this number.
    private static final long DECOY_SEQUENCE = Long.MAX_VALUE;

    /// How many decoys are read where there is no hit: as many as take the time that the keys of a hit take. `bench
    /// crosscheck` compares the two.
    private static final int DECOYS_READ = 7;

    private static final byte[] DECOY_LABEL = new Label(new byte[16], "H0", "NOBODY-NONE").bytes();

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
        var opened = new ArrayList<ByteBuffer>(outputs.size());
        var decoys = new ArrayList<ByteBuffer>(outputs.size());
        for (var output : outputs) look(cells.key(output), index, cells, opened, decoys);
        var isHit = !opened.isEmpty();
        var labels = labels(isHit ? opened : decoys.subList(0, Math.min(decoys.size(), DECOYS_READ)));
        var told = verdict(labels);
        return isHit ? told : new Verdict.NoHit();
    }

    private static Verdict verdict(List<Label> labels) {
        if (labels.isEmpty()) return new Verdict.NoHit();
        return labels.size() > Verdict.MOST ? new Verdict.TooMany(labels.size()) : new Verdict.Hit(labels);
    }

    /// Opens a cell under the slot's own key in both cases: where the index has none, a decoy that was sealed for it.
    /// What
    /// is a hit is not told by time.
    private static void look(
            Cells.CellKey key, IndexCopy index, Cells cells, List<ByteBuffer> opened, List<ByteBuffer> decoys) {
        var sealed = cells.seal(key.secret(), DECOY_SEQUENCE, 0, DECOY_LABEL);
        var decoy = new IndexCopy.Cell(DECOY_SEQUENCE, 0, sealed);
        for (var cell : index.cellsOr(key.tag(), decoy)) {
            var into = cell.sequence() == DECOY_SEQUENCE ? decoys : opened;
            cells.open(key.secret(), cell.sequence(), cell.ordinal(), cell.bytes())
                    .ifPresent(label -> into.add(ByteBuffer.wrap(label)));
        }
    }

    /// The labels, each once; what is none, because the holder wrote nonsense, is left out.
    private static List<Label> labels(List<ByteBuffer> opened) {
        var labels = new ArrayList<Label>();
        for (var bytes : new LinkedHashSet<>(opened)) label(bytes.array()).ifPresent(labels::add);
        return labels;
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
