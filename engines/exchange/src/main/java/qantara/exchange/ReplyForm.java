package qantara.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import qantara.exchange.Reply.Part;
import qantara.seal.Fields;
import qantara.seal.Form;
import qantara.seal.Malformed;

/// A reply on the wire.
final class ReplyForm {
    private ReplyForm() {}

    static Form write(Reply reply) {
        return new Form()
                .text(1, reply.text())
                .forms(2, reply.refused().stream().map(ReplyForm::write).toList())
                .form(3, MarkingForm.write(reply.marking()))
                .text(4, reply.evaluation().text())
                .texts(5, MarkingForm.names(reply.categories()));
    }

    static Reply read(Fields fields) throws Malformed {
        return new Reply(
                fields.text(1, Request.LONG),
                parts(fields),
                MarkingForm.read(fields.form(3)),
                MarkingForm.evaluation(fields, 4),
                MarkingForm.categories(fields, 5));
    }

    private static Form write(Part part) {
        var form = new Form().text(2, part.ground().name()).text(3, part.reason());
        part.question().ifPresent(question -> form.number(1, question));
        return form;
    }

    private static List<Part> parts(Fields fields) throws Malformed {
        var parts = new ArrayList<Part>();
        for (var part : fields.forms(2, Request.MOST_QUESTIONS + 1))
            parts.add(new Part(
                    part.has(1) ? Optional.of((int) part.number(1, 1, Request.MOST_QUESTIONS)) : Optional.empty(),
                    MarkingForm.constant(part.text(2, 64), RefusalGround.class),
                    part.text(3, Request.MEDIUM)));
        return parts;
    }
}
