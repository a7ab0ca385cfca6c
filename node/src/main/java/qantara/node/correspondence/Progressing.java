package qantara.node.correspondence;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Exchange;
import qantara.exchange.Message;
import qantara.exchange.Outgoing;
import qantara.exchange.Progress;
import qantara.exchange.Step;
import qantara.seal.KeyRing;
import qantara.seal.Malformed;
import qantara.seal.Receipt;
import qantara.seal.Receipts;

/// Moves an exchange when the partner's receipts say how far a letter of ours has come. The clock runs from the instant
/// that the receipt states, not from when it arrived here.
final class Progressing {
    private final KeyRing ring;

    Progressing(KeyRing ring) {
        this.ring = ring;
    }

    /// Runs inside the transaction in which the letter's progress is kept.
    void moved(JdbcClient db, Progress before, Outgoing after) {
        if (before == after.progress()) return;
        if (arrived(before, after)) new Enclosures(db).arrived(after.id());
        new Papers(db)
                .find(after.id())
                .ifPresent(filed -> new Threads(db)
                        .find(filed.thread())
                        .ifPresent(dossier -> new Threads(db)
                                .change(dossier.at(
                                        moved(dossier.exchange(), filed.paper().message(), before, after)))));
    }

    private Exchange moved(Exchange exchange, Message message, Progress before, Outgoing after) {
        var at = receipt(after, after.receipt())
                .flatMap(one -> since(one, after))
                .orElse(after.kept());
        return switch (message) {
            case Message.RequestMessage r ->
                request(exchange, after, at, opened(after).orElse(at));
            case Message.ClarificationMessage(var id, var question)
            when arrived(before, after) -> Steps.tried(exchange, new Step.AskBack(at, question));
            case Message.ClarifiedMessage c when arrived(before, after) -> Steps.tried(exchange, new Step.Clarify(at));
            case Message other -> exchange;
        };
    }

    private static Exchange request(Exchange exchange, Outgoing letter, Instant at, Instant opened) {
        return switch (letter.progress()) {
            case WAITING, AGAIN, WRITTEN_OFF -> exchange;
            case HELD, ACCEPTED -> Steps.tried(exchange, new Step.Receive(at));
            case HANDLED -> Steps.tried(Steps.tried(exchange, new Step.Receive(at)), new Step.Open(opened));
            case REFUSED ->
                Steps.tried(exchange, new Step.Fail(at, letter.code().orElse("REFUSED")));
            case UNDELIVERED -> Steps.tried(exchange, new Step.Fail(at, "UNDELIVERED"));
        };
    }

    private static boolean arrived(Progress before, Outgoing after) {
        return before.isUnderWay()
                && switch (after.progress()) {
                    case HELD, ACCEPTED, HANDLED -> true;
                    case WAITING, AGAIN, REFUSED, UNDELIVERED, WRITTEN_OFF -> false;
                };
    }

    /// Since when the partner has the letter.
    private static Optional<Instant> since(Receipt receipt, Outgoing letter) {
        return receipt.lines().stream()
                .filter(line -> line.id().equals(letter.id()))
                .map(Receipt.Line::received)
                .findFirst();
    }

    /// When a person at the partner's dealt with the letter.
    private Optional<Instant> opened(Outgoing letter) {
        return receipt(letter, letter.handled()).map(Receipt::issued);
    }

    /// The partner's receipt; none where the record of non-delivery stands in its place.
    private Optional<Receipt> receipt(Outgoing letter, Optional<byte[]> kept) {
        return kept.flatMap(bytes -> {
            try {
                return Optional.of(Receipts.verify(bytes, letter.lane(), ring));
            } catch (Malformed undelivered) {
                return Optional.empty();
            }
        });
    }
}
