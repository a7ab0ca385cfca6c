package qantara.exchange;

import java.util.ArrayList;
import java.util.List;
import qantara.seal.Bounds;
import qantara.seal.Fields;
import qantara.seal.Form;
import qantara.seal.Malformed;
import qantara.seal.MessageId;

/// Questions and answers of a comparison on the wire (docs/protocol/comparison.md).
final class ComparisonForm {
    /// Stretches in a question.
    static final int MOST_TALLIES = 64;

    static final int MOST_LISTS = 8;
    /// Letters in a list; a longer one is cut off.
    static final int MOST_LETTERS = 256;

    private static final Bounds BOUNDS = new Bounds(256 << 10, 6, 20_000);
    private static final int VERSION = 1;

    private ComparisonForm() {}

    /// @param tallies the stretches whose tallies are asked for
    /// @param lists the stretches whose letters are asked for
    record Question(List<Stretch> tallies, List<Stretch> lists) {}

    /// The tallies and the lists, in the order in which they were asked for.
    record Answer(List<Tally> tallies, List<List<Held>> lists) {}

    static byte[] write(Question question) {
        return new Form()
                .number(1, VERSION)
                .forms(2, question.tallies().stream().map(ComparisonForm::form).toList())
                .forms(3, question.lists().stream().map(ComparisonForm::form).toList())
                .toBytes();
    }

    static Question question(byte[] bytes) throws Malformed {
        var fields = versioned(bytes);
        return new Question(stretches(fields, 2, MOST_TALLIES), stretches(fields, 3, MOST_LISTS));
    }

    static byte[] write(Answer answer) {
        var tallies = new ArrayList<Form>();
        for (var tally : answer.tallies())
            tallies.add(
                    new Form().number(1, tally.count()).bytes(2, tally.print().bytes()));
        var lists = new ArrayList<Form>();
        for (var list : answer.lists())
            lists.add(
                    new Form().forms(1, list.stream().map(ComparisonForm::form).toList()));
        return new Form().number(1, VERSION).forms(2, tallies).forms(3, lists).toBytes();
    }

    static Answer answer(byte[] bytes) throws Malformed {
        var fields = versioned(bytes);
        var tallies = new ArrayList<Tally>();
        for (var tally : fields.forms(2, MOST_TALLIES))
            tallies.add(new Tally(tally.number(1, 0, Long.MAX_VALUE), tally.digest(2)));
        var lists = new ArrayList<List<Held>>();
        for (var list : fields.forms(3, MOST_LISTS)) lists.add(letters(list));
        return new Answer(tallies, lists);
    }

    private static Fields versioned(byte[] bytes) throws Malformed {
        var fields = Fields.read(bytes, BOUNDS);
        fields.version(1, VERSION);
        return fields;
    }

    private static Form form(Stretch stretch) {
        return new Form().number(1, stretch.from()).number(2, stretch.to());
    }

    private static Form form(Held letter) {
        return new Form().bytes(1, letter.id().bytes()).bytes(2, letter.letter().bytes());
    }

    private static List<Stretch> stretches(Fields fields, int field, int most) throws Malformed {
        var all = new ArrayList<Stretch>();
        for (var form : fields.forms(field, most)) {
            var from = form.number(1, 0, Long.MAX_VALUE - 1);
            all.add(new Stretch(from, form.number(2, from + 1, Long.MAX_VALUE)));
        }
        return all;
    }

    private static List<Held> letters(Fields fields) throws Malformed {
        var all = new ArrayList<Held>();
        for (var form : fields.forms(1, MOST_LETTERS)) all.add(new Held(id(form), form.digest(2)));
        return all;
    }

    private static MessageId id(Fields form) throws Malformed {
        try {
            return MessageId.of(form.bytes(1, MessageId.LENGTH));
        } catch (IllegalArgumentException e) {
            throw new Malformed(Malformed.Fault.WRONG_SHAPE);
        }
    }
}
