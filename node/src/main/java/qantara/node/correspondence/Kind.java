package qantara.node.correspondence;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import qantara.exchange.Exchange;
import qantara.exchange.Message;
import qantara.exchange.Reply;
import qantara.exchange.Side;
import qantara.exchange.State;
import qantara.exchange.Step;

/// What an officer writes in an exchange. Whatever it is, a second officer lets it go.
public enum Kind {
    /// Asks the partner.
    REQUEST,
    /// The asked service asks back.
    CLARIFICATION,
    /// The asking service explains.
    CLARIFIED,
    /// Answers.
    REPLY,
    /// Answers that nothing is given, and on which ground.
    REFUSAL;

    static Optional<Kind> of(String name) {
        for (var kind : values()) if (kind.name().equals(name)) return Optional.of(kind);
        return Optional.empty();
    }

    /// Of what kind a message is; a message about the exchange itself is of none.
    static Optional<Kind> of(Message message) {
        return switch (message) {
            case Message.RequestMessage r -> Optional.of(REQUEST);
            case Message.ClarificationMessage c -> Optional.of(CLARIFICATION);
            case Message.ClarifiedMessage c -> Optional.of(CLARIFIED);
            case Message.ReplyMessage(var id, var reply) ->
                Optional.of(reply.outcome() == Reply.Outcome.REFUSED ? REFUSAL : REPLY);
            case Message.InformationMessage i -> Optional.empty();
            case Message.DelayMessage d -> Optional.empty();
            case Message.RecallMessage r -> Optional.empty();
            case Message.ReceiptMessage r -> Optional.empty();
            case Message.PrekeyMessage p -> Optional.empty();
            case Message.GiveBackMessage g -> Optional.empty();
            case Message.GivenBackMessage g -> Optional.empty();
            case Message.SignetMessage s -> Optional.empty();
            case Message.ClosingMessage c -> Optional.empty();
            case Message.CheckMessage c -> Optional.empty();
        };
    }

    /// What may be written where `exchange` stands.
    static Set<Kind> possible(Exchange exchange) {
        var state = exchange.state();
        if (exchange.side() == Side.ASKING) {
            if (state instanceof State.Draft) return EnumSet.of(REQUEST);
            return state instanceof State.Clarifying ? EnumSet.of(CLARIFIED) : EnumSet.noneOf(Kind.class);
        }
        if (!state.isPending() || state instanceof State.Received) return EnumSet.noneOf(Kind.class);
        return state instanceof State.Clarifying
                ? EnumSet.of(REPLY, REFUSAL)
                : EnumSet.of(CLARIFICATION, REPLY, REFUSAL);
    }

    /// The step that the exchange takes when it is let go here; a clarification and its answer move it only once the
    /// other side has them, because the clock stops and runs again there (Directive (EU) 2023/977, Article 6(3)).
    Optional<Step> onRelease(Message message, Instant at) {
        return switch (message) {
            case Message.ReplyMessage(var id, var reply) -> Optional.of(new Step.Answer(at, reply.outcome()));
            case Message other -> Optional.empty();
        };
    }

    /// The key of what an officer does to write it.
    public String deed() {
        return switch (this) {
            case REQUEST -> "form.title";
            case CLARIFICATION -> "act.clarify";
            case CLARIFIED -> "act.answer";
            case REPLY -> "act.reply";
            case REFUSAL -> "act.refuse";
        };
    }

    /// The key of its name among the desk's words.
    public String word() {
        return "kind." + name();
    }
}
