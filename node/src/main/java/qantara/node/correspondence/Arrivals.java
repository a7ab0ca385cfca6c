package qantara.node.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Attachments;
import qantara.exchange.Attachments.Reading;
import qantara.node.attachments.PartnersShelf;
import qantara.node.correspondence.Enclosure.Stage;
import qantara.seal.Letter;

/// The attachments that partners bring, each before the letter that it belongs to.
///
/// @param random makes the ids in addresses
record Arrivals(PartnersShelf shelf, RandomGenerator random) {
    static Optional<String> objection(Letter letter) {
        return switch (Attachments.of(letter)) {
            case Reading.Announced a -> Optional.empty();
            case Reading.NotUnderstood(var code) -> Optional.of(code);
        };
    }

    /// A letter that cannot be understood is whole as it is: it will be declined.
    boolean isWhole(JdbcClient db, Letter letter) {
        return switch (Attachments.of(letter)) {
            case Reading.NotUnderstood n -> true;
            case Reading.Announced(var attachments) ->
                attachments.digests().stream()
                        .allMatch(digest -> shelf.isWhole(db, letter.lane().channel(), digest));
        };
    }

    /// Keeps what a letter announces with the exchange it is filed in.
    void file(JdbcClient db, Letter letter, ThreadRef thread, Instant now) {
        if (!(Attachments.of(letter) instanceof Reading.Announced(var attachments))) return;
        var number = 0;
        for (var one : attachments.all()) {
            shelf.claim(db, letter.lane().channel(), one.sealed());
            new Enclosures(db)
                    .keep(new Enclosure(
                            new UUID(random.nextLong(), random.nextLong()).toString(),
                            thread,
                            Optional.of(letter.id()),
                            ++number,
                            false,
                            one,
                            "",
                            now,
                            one.sealedSize(),
                            Stage.HERE));
        }
    }
}
