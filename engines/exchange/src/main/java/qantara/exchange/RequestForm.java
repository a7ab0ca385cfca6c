package qantara.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qantara.handling.Purpose;
import qantara.seal.Fields;
import qantara.seal.Form;
import qantara.seal.Malformed;

/// A request on the wire.
final class RequestForm {
    private RequestForm() {}

    static Form write(Request request) {
        var form = new Form()
                .text(1, request.subject())
                .text(2, request.purpose().name())
                .text(3, request.facts())
                .text(4, request.offence())
                .text(5, request.necessity())
                .texts(6, request.questions())
                .forms(7, request.concerned().stream().map(RequestForm::write).toList())
                .text(8, request.urgency().name())
                .text(11, request.language())
                .form(12, MarkingForm.write(request.marking()))
                .text(13, request.evaluation().text())
                .texts(14, MarkingForm.names(request.categories()));
        request.urgent()
                .ifPresent(urgent -> form.text(9, urgent.ground().name()).text(10, urgent.reason()));
        return form;
    }

    static Request read(Fields fields) throws Malformed {
        return new Request(
                fields.text(1, Request.SHORT),
                MarkingForm.constant(fields.text(2, 64), Purpose.class),
                fields.text(3, Request.LONG),
                fields.text(4, Request.MEDIUM),
                fields.text(5, Request.LONG),
                fields.texts(6, Request.MOST_QUESTIONS, Request.MEDIUM),
                concerned(fields),
                MarkingForm.constant(fields.text(8, 64), Urgency.class),
                urgent(fields),
                fields.text(11, 2),
                MarkingForm.read(fields.form(12)),
                MarkingForm.evaluation(fields, 13),
                MarkingForm.categories(fields, 14));
    }

    private static Form write(Concerned who) {
        var form = new Form().text(1, who.kind().name()).text(2, who.name()).text(4, who.link());
        who.born().ifPresent(day -> form.text(3, day.toString()));
        return form;
    }

    private static List<Concerned> concerned(Fields fields) throws Malformed {
        var all = new ArrayList<Concerned>();
        for (var who : fields.forms(7, Request.MOST_CONCERNED))
            all.add(new Concerned(
                    MarkingForm.constant(who.text(1, 64), Concerned.Kind.class),
                    who.text(2, Request.SHORT),
                    who.maybeText(3, 10).map(LocalDate::parse),
                    who.text(4, Request.MEDIUM)));
        return all;
    }

    private static Optional<UrgencyReason> urgent(Fields fields) throws Malformed {
        if (!fields.has(9)) return Optional.empty();
        return Optional.of(new UrgencyReason(
                MarkingForm.constant(fields.text(9, 64), UrgencyGround.class), fields.text(10, Request.MEDIUM)));
    }
}
