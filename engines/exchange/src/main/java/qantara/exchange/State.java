package qantara.exchange;

import java.time.Instant;

/// Where an exchange stands. Instants are those of whoever caused them.
public sealed interface State {
    /// Being written; nothing has left the house.
    record Draft() implements State {}

    /// A second officer has let it go.
    record Approved(Instant at) implements State {}

    /// Signed and kept in the outbox.
    record Sent(Instant at) implements State {}

    /// Durable at the asked service: its clock runs from here.
    record Received(Instant at) implements State {}

    /// An officer of the asked service has it.
    record Opened(Instant at) implements State {}

    /// The asked service has asked back; the clock stands still.
    record Clarifying(Instant since, String question) implements State {}

    /// The asked service says that it will take longer, because a judge must authorise it (Article 5(2)).
    record Deviated(Instant at, Instant expected, String reason) implements State {}

    record Answered(Instant at) implements State {}

    record PartRefused(Instant at) implements State {}

    record Refused(Instant at) implements State {}

    /// Taken back by the asking service before it was answered.
    record Recalled(Instant at, String reason) implements State {}

    /// Never came into the partner's hands.
    ///
    /// @param code the partner's refusal, or `UNDELIVERED`
    record Failed(Instant at, String code) implements State {}

    /// Done. Retention counts from here.
    record Closed(Instant at) implements State {}

    /// Whether an answer has come, whatever it is.
    default boolean isDecided() {
        return switch (this) {
            case Answered a -> true;
            case PartRefused p -> true;
            case Refused r -> true;
            case Draft d -> false;
            case Approved a -> false;
            case Sent s -> false;
            case Received r -> false;
            case Opened o -> false;
            case Clarifying c -> false;
            case Deviated d -> false;
            case Recalled r -> false;
            case Failed f -> false;
            case Closed c -> false;
        };
    }

    /// Whether the asked service has it and owes an answer.
    default boolean isPending() {
        return switch (this) {
            case Received r -> true;
            case Opened o -> true;
            case Clarifying c -> true;
            case Deviated d -> true;
            case Draft d -> false;
            case Approved a -> false;
            case Sent s -> false;
            case Answered a -> false;
            case PartRefused p -> false;
            case Refused r -> false;
            case Recalled r -> false;
            case Failed f -> false;
            case Closed c -> false;
        };
    }
}
