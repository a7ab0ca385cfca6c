package qantara.node.correspondence;

import java.util.ArrayList;
import java.util.List;
import qantara.exchange.Message;
import qantara.exchange.Reply;
import qantara.exchange.Request;
import qantara.node.shell.Words;

/// What a message says, part by part: the labels in the reader's language, the text as it was written.
///
/// @param language of the text, two letters
public record BodyView(String language, String direction, Words words, List<Part> parts) {
    public BodyView {
        parts = List.copyOf(parts);
    }

    /// One part under its label.
    ///
    /// @param lines one text, or several points
    public record Part(String label, List<String> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    static BodyView of(Message message, String language, Words words) {
        return new BodyView(language, Languages.direction(language), words, parts(message, words));
    }

    private static List<Part> parts(Message message, Words words) {
        return switch (message) {
            case Message.RequestMessage(var id, var request) -> request(request, words);
            case Message.ReplyMessage(var id, var reply) -> reply(reply, words);
            case Message.ClarificationMessage(var id, var question) -> one(words.say("kind.CLARIFICATION"), question);
            case Message.ClarifiedMessage(var id, var answer) -> one(words.say("kind.CLARIFIED"), answer);
            case Message.DelayMessage(var id, var expected, var reason) -> one(words.say("state.DEVIATED"), reason);
            case Message.RecallMessage(var id, var reason) -> one(words.say("state.RECALLED"), reason);
            case Message.InformationMessage(var information) -> one(information.subject(), information.text());
            case Message.ReceiptMessage r -> List.of();
            case Message.PrekeyMessage p -> List.of();
            case Message.GiveBackMessage g -> List.of();
            case Message.GivenBackMessage g -> List.of();
            case Message.SignetMessage s -> List.of();
            case Message.ClosingMessage c -> List.of();
            case Message.CheckMessage c -> List.of();
        };
    }

    private static List<Part> one(String label, String text) {
        return List.of(new Part(label, List.of(text)));
    }

    private static List<Part> request(Request request, Words words) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(words.say("part.questions"), request.questions()));
        parts.addAll(one(words.say("part.facts"), request.facts()));
        parts.addAll(one(words.say("part.offence"), request.offence()));
        parts.addAll(one(words.say("part.necessity"), request.necessity()));
        request.urgent()
                .ifPresent(urgent -> parts.add(new Part(
                        words.say("part.urgency") + " · "
                                + words.say("urgent." + urgent.ground().name()),
                        List.of(urgent.reason()))));
        request.marking().handling().restrictions().forEach(condition -> parts.addAll(condition(condition, words)));
        return parts;
    }

    private static List<Part> reply(Reply reply, Words words) {
        var parts = new ArrayList<Part>();
        if (!reply.text().isEmpty()) parts.addAll(one(words.say("part.answer"), reply.text()));
        for (var refused : reply.refused()) parts.addAll(one(refusedLabel(refused, words), refused.reason()));
        reply.marking().handling().restrictions().forEach(condition -> parts.addAll(condition(condition, words)));
        return parts;
    }

    private static String refusedLabel(Reply.Part refused, Words words) {
        var ground = words.say("ground." + refused.ground().name());
        return refused.question()
                .map(number -> words.say("part.refused", "number", number) + " · " + ground)
                .orElse(words.say("kind.REFUSAL") + " · " + ground);
    }

    private static List<Part> condition(String condition, Words words) {
        return one(words.say("part.condition", "code", "H3"), condition);
    }
}
