package qantara.node.correspondence;

import java.time.Instant;
import java.util.Optional;
import qantara.exchange.Outgoing;
import qantara.exchange.Progress;
import qantara.seal.KeyRing;
import qantara.seal.Malformed;
import qantara.seal.Receipt;
import qantara.seal.Receipts;

/// How far a letter has come, with the moments that the partner's receipts state, and when it is tried next.
///
/// @param number its number in its lane
/// @param attempts how often it was carried
/// @param code why the partner refused it
/// @param held since when the partner's node has it, by its clock
/// @param taken when that node had opened it, and accepted or refused it
/// @param opened when an officer there opened it
public record Track(
        Progress progress,
        long number,
        Instant kept,
        int attempts,
        Instant next,
        Optional<String> code,
        Optional<Instant> held,
        Optional<Instant> taken,
        Optional<Instant> opened) {
    static Track of(Outgoing letter, KeyRing ring) {
        var receipt = receipt(letter, letter.receipt(), ring);
        return new Track(
                letter.progress(),
                letter.place().seq(),
                letter.kept(),
                letter.attempts(),
                letter.next(),
                letter.code(),
                receipt.flatMap(one -> received(one, letter)),
                receipt.map(Receipt::issued),
                receipt(letter, letter.handled(), ring).map(Receipt::issued));
    }

    private static Optional<Instant> received(Receipt receipt, Outgoing letter) {
        return receipt.lines().stream()
                .filter(line -> line.id().equals(letter.id()))
                .map(Receipt.Line::received)
                .findFirst();
    }

    /// Empty where the record of non-delivery stands in its place, and where the partner's key is no longer believed.
    private static Optional<Receipt> receipt(Outgoing letter, Optional<byte[]> kept, KeyRing ring) {
        return kept.flatMap(bytes -> {
            try {
                return Optional.of(Receipts.verify(bytes, letter.lane(), ring));
            } catch (Malformed unproven) {
                return Optional.empty();
            }
        });
    }
}
