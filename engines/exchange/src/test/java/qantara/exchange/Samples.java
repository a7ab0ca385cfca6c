package qantara.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import qantara.exchange.Concerned.Kind;
import qantara.exchange.contract.Letters;
import qantara.handling.Audience;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.Evaluation;
import qantara.handling.Handling;
import qantara.handling.HandlingCode;
import qantara.handling.InformationGrade;
import qantara.handling.Marking;
import qantara.handling.Purpose;
import qantara.handling.Service;
import qantara.handling.SourceGrade;
import qantara.handling.Tlp;

/// Requests and replies about invented people.
final class Samples {
    static final ExchangeId ID = ExchangeId.fresh(Letters.NOON, new Random(4));
    static final Marking MARKING = new Marking(
            Handling.of(HandlingCode.H1, HandlingCode.H2).restricted("Not for the press office"),
            Tlp.AMBER_STRICT,
            Classification.RESTRICTED,
            Audience.of(new Service("MA:DCI"), new Service("ES:DGP")),
            Instant.parse("2027-03-02T12:00:00Z"));
    static final Evaluation EVALUATION = new Evaluation(SourceGrade.B, InformationGrade.TWO);

    private Samples() {}

    static RequestDraft draft() {
        return new RequestDraft(
                "White van seen in Algeciras",
                Optional.of(Purpose.INVESTIGATION),
                "شوهدت شاحنة بيضاء في الميناء. A white van was seen in the port on 2 March 2026.",
                "Migrant smuggling, Law 02-03, Article 52",
                "The van was registered in Spain; no other service holds its register.",
                List.of("Who holds the van?", "Has it crossed the border since January?"),
                List.of(
                        new Concerned(
                                Kind.PERSON,
                                "Yazid Benmoussa",
                                Optional.of(LocalDate.of(1984, 5, 17)),
                                "Was seen driving it"),
                        new Concerned(Kind.ENTITY, "Transportes Ficticios SL", Optional.empty(), "Named on its side")),
                Urgency.URGENT_DIRECT,
                Optional.of(new UrgencyReason(UrgencyGround.THREAT_TO_LIFE, "People may be locked in it")),
                "fr",
                Optional.of(MARKING),
                EVALUATION,
                Set.of(DataCategory.PERSON, DataCategory.VEHICLE));
    }

    static Request request() {
        return draft().complete();
    }

    static Reply reply() {
        return new Reply(
                "It is held by the company named on its side.",
                List.of(new Reply.Part(Optional.of(2), RefusalGround.NOT_AVAILABLE, "No camera there")),
                MARKING,
                EVALUATION,
                Set.of(DataCategory.VEHICLE));
    }

    static Information information() {
        return new Information(
                "Second van",
                Purpose.PREVENTION,
                "Another van of the same kind was hired yesterday.",
                "es",
                MARKING,
                Evaluation.UNASSESSED,
                Set.of(DataCategory.VEHICLE));
    }

    static List<Message> messages() {
        return List.of(
                new Message.RequestMessage(ID, request()),
                new Message.ReplyMessage(ID, reply()),
                new Message.InformationMessage(information()),
                new Message.ClarificationMessage(ID, "Which port?"),
                new Message.ClarifiedMessage(ID, "Algeciras"),
                new Message.DelayMessage(ID, Letters.NOON.plusSeconds(99), "A judge decides on Monday"),
                new Message.RecallMessage(ID, "Found here"),
                new Message.ReceiptMessage(Letters.bytes("receipt")),
                new Message.PrekeyMessage(Letters.bytes("prekey")),
                new Message.SignetMessage(Letters.bytes("signet")),
                new Message.ClosingMessage(Letters.bytes("closing")),
                new Message.GiveBackMessage(List.of(Letters.id(1), Letters.id(2))),
                new Message.GivenBackMessage(Letters.bytes("signed"), Letters.bytes("receipt")),
                new Message.CheckMessage(Letters.bytes("check")));
    }
}
