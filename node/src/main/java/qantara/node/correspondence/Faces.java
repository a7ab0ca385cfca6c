package qantara.node.correspondence;

import java.util.Optional;
import qantara.handling.Evaluation;
import qantara.handling.Marking;
import qantara.handling.Service;
import qantara.node.shell.HandlingCells;
import qantara.node.shell.ServiceBox;
import qantara.node.shell.State;
import qantara.node.shell.Tone;
import qantara.node.shell.Words;

/// How this desk's values look on a page: cells, boxes, states.
final class Faces {
    private Faces() {}

    static HandlingCells cells(Evaluation evaluation, Marking marking) {
        return HandlingCells.of(Optional.of(evaluation), marking.handling());
    }

    static ServiceBox box(Optional<Service> service, String name, boolean ours) {
        return new ServiceBox(service.map(Service::country).orElse("XX"), name, ours);
    }

    /// The state of an exchange, in a word and its colour.
    static State state(Dossier dossier, Words words) {
        var name = StateRow.of(dossier.exchange().state()).name();
        var isOurs = dossier.isOurs();
        var shown = name.equals("RECEIVED") && isOurs ? "HELD" : name;
        return new State(tone(shown), words.say("state." + shown));
    }

    private static Tone tone(String state) {
        return switch (state) {
            case "RECEIVED" -> Tone.NOTE;
            case "CLARIFYING", "DEVIATED", "SENT", "APPROVED" -> Tone.SOON;
            case "ANSWERED", "HELD" -> Tone.GOOD;
            case "REFUSED", "PART_REFUSED", "FAILED" -> Tone.LATE;
            default -> Tone.PLAIN;
        };
    }

    /// What else is to be known of an exchange in a list.
    static Optional<State> mark(Dossier dossier, Shelf shelf, Words words) {
        var ref = dossier.ref().toString();
        var waiting = shelf.drafts().get(ref);
        if (waiting != null && waiting) return Optional.of(new State(Tone.SOON, words.say(word(dossier, "Waiting"))));
        if (shelf.unread().contains(ref)) return Optional.of(new State(Tone.NOTE, words.say("mark.unread")));
        return waiting == null || dossier.exchange().state() instanceof qantara.exchange.State.Draft
                ? Optional.empty()
                : Optional.of(new State(Tone.ACT, words.say("mark.replyDrafted")));
    }

    private static String word(Dossier dossier, String stage) {
        return dossier.exchange().state() instanceof qantara.exchange.State.Draft
                ? "state.WAITING"
                : "mark.reply" + stage;
    }
}
