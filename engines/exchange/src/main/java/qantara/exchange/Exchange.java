package qantara.exchange;

import java.util.Optional;
import qantara.exchange.State.Approved;
import qantara.exchange.State.Clarifying;
import qantara.exchange.State.Draft;
import qantara.exchange.State.Opened;
import qantara.exchange.State.Received;
import qantara.exchange.State.Sent;

/// One request and all that follows from it, as one of the two services sees it.
///
/// @param deadline runs from the moment the asked service has the request; none before
public record Exchange(ExchangeId id, Side side, Urgency urgency, State state, Optional<Deadline> deadline) {

    /// What came of a step.
    public sealed interface Taken {
        /// The exchange after it.
        record Moved(Exchange exchange) implements Taken {}

        /// The step is not possible where the exchange stands; nothing changed.
        record NotNow(State state, Step step) implements Taken {}
    }

    /// An exchange that this service begins to write.
    public static Exchange draft(ExchangeId id, Urgency urgency) {
        return new Exchange(id, Side.ASKING, urgency, new Draft(), Optional.empty());
    }

    /// An exchange that came to this service: its clock runs from its receipt.
    public static Exchange received(ExchangeId id, Urgency urgency, Step.Receive receive) {
        var at = receive.at();
        return new Exchange(id, Side.ASKED, urgency, new Received(at), Optional.of(Deadline.of(urgency, at)));
    }

    /// The exchange after `step`, if it is possible now.
    public Taken take(Step step) {
        return after(step).<Taken>map(Taken.Moved::new).orElse(new Taken.NotNow(state, step));
    }

    private Optional<Exchange> after(Step step) {
        return switch (step) {
            case Step.Approve(var at) -> when(state instanceof Draft, new Approved(at));
            case Step.Post(var at) -> when(state instanceof Approved, new Sent(at));
            case Step.Receive(var at) ->
                when(state instanceof Sent, new Received(at)).map(e -> e.with(Deadline.of(urgency, at)));
            case Step.Open(var at) -> when(state instanceof Received, new Opened(at));
            case Step.AskBack(var at, var question) ->
                when(isWorkedOn(), new Clarifying(at, question))
                        .map(e -> e.with(deadline.orElseThrow().pausedAt(at)));
            case Step.Clarify(var at) ->
                when(state instanceof Clarifying, new Opened(at))
                        .map(e -> e.with(deadline.orElseThrow().resumedAt(at)));
            case Step.Delay(var at, var expected, var reason) ->
                when(isWorkedOn(), new State.Deviated(at, expected, reason));
            case Step.Answer answer -> when(state.isPending(), answered(answer));
            case Step.Recall(var at, var reason) ->
                when(state instanceof Sent || state.isPending(), new State.Recalled(at, reason));
            case Step.Fail(var at, var code) -> when(state instanceof Sent, new State.Failed(at, code));
            case Step.Close(var at) -> when(isOver(), new State.Closed(at));
        };
    }

    /// Whether the asked service has it and its clock runs.
    private boolean isWorkedOn() {
        return state.isPending() && !(state instanceof Clarifying);
    }

    private boolean isOver() {
        return state.isDecided() || state instanceof State.Recalled || state instanceof State.Failed;
    }

    private static State answered(Step.Answer answer) {
        return switch (answer.outcome()) {
            case ANSWERED -> new State.Answered(answer.at());
            case PART_REFUSED -> new State.PartRefused(answer.at());
            case REFUSED -> new State.Refused(answer.at());
        };
    }

    private Optional<Exchange> when(boolean possible, State next) {
        return possible ? Optional.of(new Exchange(id, side, urgency, next, deadline)) : Optional.empty();
    }

    private Exchange with(Deadline other) {
        return new Exchange(id, side, urgency, state, Optional.of(other));
    }
}
