package qantara.exchange;

import qantara.handling.Purpose;
import qantara.seal.Fields;
import qantara.seal.Form;
import qantara.seal.Malformed;

/// Information given without being asked, on the wire.
final class InformationForm {
    private InformationForm() {}

    static Form write(Information information) {
        return new Form()
                .text(1, information.subject())
                .text(2, information.purpose().name())
                .text(3, information.text())
                .text(4, information.language())
                .form(5, MarkingForm.write(information.marking()))
                .text(6, information.evaluation().text())
                .texts(7, MarkingForm.names(information.categories()));
    }

    static Information read(Fields fields) throws Malformed {
        return new Information(
                fields.text(1, Request.SHORT),
                MarkingForm.constant(fields.text(2, 64), Purpose.class),
                fields.text(3, Request.LONG),
                fields.text(4, 2),
                MarkingForm.read(fields.form(5)),
                MarkingForm.evaluation(fields, 6),
                MarkingForm.categories(fields, 7));
    }
}
