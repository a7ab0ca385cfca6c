package qantara.exchange;

import java.time.Instant;

/// What moves an exchange. Each has its instant, by the clock of whoever took it.
public sealed interface Step {
    Instant at();

    /// A second officer lets it go.
    record Approve(Instant at) implements Step {}

    /// It is kept in the outbox.
    record Post(Instant at) implements Step {}

    /// The asked service has it, durable: its receipt says since when.
    record Receive(Instant at) implements Step {}

    /// An officer of the asked service takes it up.
    record Open(Instant at) implements Step {}

    /// The asked service asks back. `at` is when the asking service received the question.
    record AskBack(Instant at, String question) implements Step {}

    /// The asking service has clarified.
    record Clarify(Instant at) implements Step {}

    /// The asked service tells that it will take until `expected`, and why.
    record Delay(Instant at, Instant expected, String reason) implements Step {}

    /// The reply is given, or has arrived.
    record Answer(Instant at, Reply.Outcome outcome) implements Step {}

    /// The asking service takes it back.
    record Recall(Instant at, String reason) implements Step {}

    /// It cannot be delivered.
    record Fail(Instant at, String code) implements Step {}

    /// Nothing more is to come.
    record Close(Instant at) implements Step {}
}
