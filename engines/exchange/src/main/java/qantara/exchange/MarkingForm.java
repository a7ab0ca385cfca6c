package qantara.exchange;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import qantara.handling.Audience;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.Evaluation;
import qantara.handling.Handling;
import qantara.handling.HandlingCode;
import qantara.handling.Marking;
import qantara.handling.Service;
import qantara.handling.Tlp;
import qantara.seal.Fields;
import qantara.seal.Form;
import qantara.seal.Malformed;
import qantara.seal.Malformed.Fault;

/// What binds the reader, on the wire. Names are written out: a number that shifts would lift a restriction.
final class MarkingForm {
    private static final int MOST = 250;
    private static final int LONGEST = 500;

    private MarkingForm() {}

    static Form write(Marking marking) {
        return new Form()
                .texts(1, names(marking.handling().codes()))
                .texts(2, new TreeSet<>(marking.handling().restrictions()))
                .text(3, marking.tlp().label())
                .text(4, marking.classification().name())
                .texts(
                        5,
                        marking.releasableTo().services().stream()
                                .map(Service::code)
                                .sorted()
                                .toList())
                .instant(6, marking.expiry());
    }

    static Marking read(Fields fields) throws Malformed {
        var handling =
                new Handling(constants(fields, 1, HandlingCode.class), new HashSet<>(fields.texts(2, MOST, LONGEST)));
        var services = new HashSet<Service>();
        for (var code : fields.texts(5, MOST, 15)) services.add(new Service(code));
        return new Marking(
                handling,
                Tlp.parse(fields.text(3, 20)).orElseThrow(() -> new Malformed(Fault.WRONG_SHAPE)),
                constant(fields.text(4, 20), Classification.class),
                new Audience(services),
                fields.instant(6));
    }

    static Evaluation evaluation(Fields fields, int field) throws Malformed {
        return Evaluation.parse(fields.text(field, 2)).orElseThrow(() -> new Malformed(Fault.WRONG_SHAPE));
    }

    static Set<DataCategory> categories(Fields fields, int field) throws Malformed {
        return constants(fields, field, DataCategory.class);
    }

    static Iterable<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().<String>map(Enum::name).sorted().toList();
    }

    /// The constant of that name.
    ///
    /// @throws IllegalArgumentException when there is none
    static <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Enum.valueOf(type, name);
    }

    private static <E extends Enum<E>> Set<E> constants(Fields fields, int field, Class<E> type) throws Malformed {
        var all = EnumSet.noneOf(type);
        for (var name : fields.texts(field, 64, 64)) all.add(constant(name, type));
        return all;
    }
}
