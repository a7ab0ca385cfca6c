package qantara.crosscheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Prepares a holder's index for one partner, and its changes. For one thread; a person takes about a third of a
/// millisecond, so that a change is ready as soon as it is entered.
public final class IndexMaker {
    private final HolderKey key;
    private final Terms terms;
    private final Turning turning;

    /// @throws IllegalArgumentException when the key is of another epoch than the terms
    public IndexMaker(HolderKey key, Terms terms) {
        if (key.commitment().epoch().number() != terms.epoch())
            throw new IllegalArgumentException("a key of another epoch");
        this.key = key;
        this.terms = terms;
        try {
            turning = key.under(terms);
        } catch (Unfit destroyed) {
            throw new IllegalArgumentException("the key is destroyed", destroyed);
        }
    }

    /// Prepares an index of these persons.
    ///
    /// @param edition never used before
    public Index prepare(Iterable<IndexRecord> persons, Edition edition) {
        var cells = new Cells(suite(), edition);
        var sorting = new Sorting();
        for (var person : persons) add(person, cells, sorting);
        return new Index(sorting.sealed(cells, suite(), terms, edition, 0));
    }

    /// The next change of an index.
    ///
    /// @param current with every change so far
    /// @param erased each as he was added
    /// @param chance what the change is filled up with
    public IndexChange change(
            IndexCopy current, List<IndexRecord> added, List<IndexRecord> erased, RandomGenerator chance) {
        var cells = new Cells(suite(), current.edition());
        var sorting = new Sorting();
        for (var person : added) add(person, cells, sorting);
        while (sorting.count() % IndexChange.STEP != 0 || sorting.count() == 0) fill(sorting, chance);
        var marks = marks(current, erased, cells);
        while (marks.size() % IndexChange.STEP != 0 || marks.isEmpty()) marks.add(randomMark(chance));
        marks.sort((one, two) -> Long.compare(one.tag(), two.tag()));
        return new IndexChange(sorting.sealed(cells, suite(), terms, current.edition(), current.sequence() + 1), marks);
    }

    private void add(IndexRecord person, Cells cells, Sorting sorting) {
        var label = person.label().bytes();
        for (var trait : person.traits()) sorting.add(cells.key(output(trait)), label);
    }

    private byte[] output(Trait trait) {
        if (trait.tier() != terms.tier()) throw new IllegalArgumentException("a trait of another tier");
        try {
            return key.oprf().output(turning, trait.input(), terms.info());
        } catch (Unfit impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Mark> marks(IndexCopy current, List<IndexRecord> erased, Cells cells) {
        var marks = new ArrayList<Mark>();
        for (var person : erased)
            for (var trait : person.traits()) {
                var cellKey = cells.key(output(trait));
                for (var cell : current.cells(cellKey.tag()))
                    if (isOf(person.label(), cells, cellKey, cell)) marks.add(Mark.of(cellKey.tag(), cell.bytes()));
            }
        return marks;
    }

    private static boolean isOf(Label label, Cells cells, Cells.CellKey key, IndexCopy.Cell cell) {
        return cells.open(key.secret(), cell.sequence(), cell.ordinal(), cell.bytes())
                .filter(opened -> Arrays.equals(opened, label.bytes()))
                .isPresent();
    }

    private static void fill(Sorting sorting, RandomGenerator chance) {
        var secret = new byte[32];
        chance.nextBytes(secret);
        var label = new byte[Label.BYTES];
        chance.nextBytes(label);
        sorting.add(new Cells.CellKey(chance.nextLong(1L << Cells.TAG_BITS), secret), label);
    }

    private static Mark randomMark(RandomGenerator chance) {
        return new Mark(chance.nextLong(1L << Cells.TAG_BITS), chance.nextLong());
    }

    private Suite suite() {
        return key.commitment().suite();
    }
}
