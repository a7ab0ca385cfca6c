package qantara.node.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import qantara.exchange.State;
import qantara.node.store.Micros;

/// Where an exchange stands, in the four columns that hold it.
///
/// @param word the question, the reason or the code that goes with the state, or empty
record StateRow(String name, Instant at, String word, Instant until) {
    private static StateRow of(String name, Instant at) {
        return new StateRow(name, at, "", Instant.EPOCH);
    }

    static StateRow of(State state) {
        return switch (state) {
            case State.Draft() -> of("DRAFT", Instant.EPOCH);
            case State.Approved(var at) -> of("APPROVED", at);
            case State.Sent(var at) -> of("SENT", at);
            case State.Received(var at) -> of("RECEIVED", at);
            case State.Opened(var at) -> of("OPENED", at);
            case State.Clarifying(var since, var question) -> new StateRow("CLARIFYING", since, question, since);
            case State.Deviated(var at, var expected, var reason) -> new StateRow("DEVIATED", at, reason, expected);
            case State.Answered(var at) -> of("ANSWERED", at);
            case State.PartRefused(var at) -> of("PART_REFUSED", at);
            case State.Refused(var at) -> of("REFUSED", at);
            case State.Recalled(var at, var reason) -> new StateRow("RECALLED", at, reason, at);
            case State.Failed(var at, var code) -> new StateRow("FAILED", at, code, at);
            case State.Closed(var at) -> of("CLOSED", at);
        };
    }

    static State read(ResultSet row) throws SQLException {
        var at = Micros.instant(row.getLong("state_at"));
        var word = row.getString("state_word");
        return switch (row.getString("state")) {
            case "DRAFT" -> new State.Draft();
            case "APPROVED" -> new State.Approved(at);
            case "SENT" -> new State.Sent(at);
            case "RECEIVED" -> new State.Received(at);
            case "OPENED" -> new State.Opened(at);
            case "CLARIFYING" -> new State.Clarifying(at, word);
            case "DEVIATED" -> new State.Deviated(at, Micros.instant(row.getLong("state_until")), word);
            case "ANSWERED" -> new State.Answered(at);
            case "PART_REFUSED" -> new State.PartRefused(at);
            case "REFUSED" -> new State.Refused(at);
            case "RECALLED" -> new State.Recalled(at, word);
            case "FAILED" -> new State.Failed(at, word);
            case "CLOSED" -> new State.Closed(at);
            default -> throw new IllegalStateException("an exchange stands in no known state");
        };
    }

    StatementSpec bind(StatementSpec statement) {
        return statement
                .param("state", name)
                .param("state_at", Micros.of(at))
                .param("state_word", word)
                .param("state_until", Micros.of(until));
    }
}
