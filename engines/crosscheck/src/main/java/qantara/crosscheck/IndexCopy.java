package qantara.crosscheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A partner's index as it is held here: as it was shipped, with every change since. Unchangeable.
public final class IndexCopy {
    /// The most cells that changes may add before the index is to be shipped anew.
    public static final int MOST_ADDED = 1_000_000;

    private final Part base;
    private final long sequence;
    private final Map<Long, List<Cell>> added;
    private final Set<Mark> erased;

    private IndexCopy(Part base, long sequence, Map<Long, List<Cell>> added, Set<Mark> erased) {
        this.base = base;
        this.sequence = sequence;
        this.added = added;
        this.erased = erased;
    }

    /// A cell with what its nonce is made of.
    record Cell(long sequence, int ordinal, byte[] bytes) {}

    static IndexCopy of(Part base) {
        return new IndexCopy(base, 0, Map.of(), Set.of());
    }

    /// The index as it came, its signature already checked.
    ///
    /// @param expected the terms that were agreed
    public static Copying of(byte[] index, Suite suite, Terms expected) {
        try {
            var read = Index.read(index).copy();
            if (read.base.suite() != suite) return new Copying.Refused(CheckRefusal.WRONG_SUITE);
            if (!read.terms().isOfOurKeys()) return new Copying.Refused(CheckRefusal.OTHER_KEYS);
            return read.terms().equals(expected)
                    ? new Copying.Held(read)
                    : new Copying.Refused(CheckRefusal.OTHER_INDEX);
        } catch (Unfit unfit) {
            return new Copying.Refused(unfit.why());
        }
    }

    /// This with a change as it came, its signature already checked. Only the very next change fits.
    public Copying with(byte[] change) {
        try {
            return new Copying.Held(with(IndexChange.read(change)));
        } catch (Unfit unfit) {
            return new Copying.Refused(unfit.why());
        }
    }

    IndexCopy with(IndexChange change) throws Unfit {
        var part = change.added();
        var fits = part.suite() == base.suite()
                && part.terms().equals(base.terms())
                && part.edition().equals(base.edition())
                && part.sequence() == sequence + 1;
        if (!fits) throw new Unfit(CheckRefusal.OTHER_INDEX);
        if (added.size() + part.tags().count() > MOST_ADDED) throw new Unfit(CheckRefusal.BATCH_SIZE);
        var more = new HashMap<>(added);
        part.tags()
                .each((tag, at, ordinal) ->
                        more.merge(tag, List.of(new Cell(part.sequence(), ordinal, part.cell(at))), IndexCopy::joined));
        var gone = new HashSet<>(erased);
        gone.addAll(change.erased());
        return new IndexCopy(base, part.sequence(), more, gone);
    }

    private static List<Cell> joined(List<Cell> some, List<Cell> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /// Under which terms it may be asked.
    public Terms terms() {
        return base.terms();
    }

    /// How many changes it has taken.
    public long sequence() {
        return sequence;
    }

    /// Which making of the index it is.
    public Edition edition() {
        return base.edition();
    }

    Suite suite() {
        return base.suite();
    }

    /// The cells that a tag finds, those that were erased left out.
    List<Cell> cells(long tag) {
        var found = new ArrayList<Cell>();
        var place = base.tags().find(tag);
        for (var i = 0; i < place.count(); i++) found.add(new Cell(0, i, base.cell(place.from() + i)));
        return whole(tag, found);
    }

    /// The same, or `decoy` where there are none. In both cases one cell is read and looked for among the erased, so
    /// that
    /// time does not tell which case it was.
    List<Cell> cellsOr(long tag, Cell decoy) {
        var place = base.tags().find(tag);
        var found = new ArrayList<Cell>();
        var beside = base.tags().count() == 0
                ? decoy
                : new Cell(0, 0, base.cell(Math.min(place.from(), base.tags().count() - 1)));
        found.add(place.count() == 0 ? decoy : beside);
        for (var i = 1; i < place.count(); i++) found.add(new Cell(0, i, base.cell(place.from() + i)));
        var cells = whole(tag, found);
        if (cells.isEmpty()) return List.of(decoy);
        // What a change has added stands behind the decoy, which is then not needed.
        return cells.size() > 1 && place.count() == 0 ? cells.subList(1, cells.size()) : cells;
    }

    private List<Cell> whole(long tag, List<Cell> found) {
        found.addAll(added.getOrDefault(tag, List.of()));
        found.removeIf(cell -> erased.contains(Mark.of(tag, cell.bytes())));
        return found.size() <= TagSet.MOST_EQUAL ? found : found.subList(0, TagSet.MOST_EQUAL);
    }
}
