package qantara.node.gateway;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Service;
import qantara.ledger.Action;
import qantara.node.audit.AuditLog;
import qantara.node.audit.Leaf;
import qantara.seal.ChannelId;
import qantara.seal.Malformed;
import qantara.seal.Signet;
import qantara.seal.Succession;

/// Takes in a partner's word that other keys follow those it signs with. From then on both are believed, the old ones
/// for what says of itself that it was signed before their end.
///
/// Every call takes the `db` of the transaction that keeps the letter.
public record Successions(AuditLog audit) {
    /// The letter's word is not signed by both pairs of keys, is not about those the partner is known by, names
    /// keys that two officers distrusted, or came after an officer declared the present ones lost: a thief could
    /// say it too.
    public static final String NOT_A_SUCCESSION = "NOT_A_SUCCESSION";

    /// Why the word is not taken; empty when it is, or was before.
    public Optional<String> objection(JdbcClient db, ChannelId channel, byte[] word) {
        var distrusts = new Distrusts();
        if (distrusts.of(db, channel).isPresent()) return Optional.of(NOT_A_SUCCESSION);
        return read(db, channel, word)
                        .filter(said -> !distrusts.isDistrusted(db, channel, said.next()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(NOT_A_SUCCESSION);
    }

    /// Believes the keys that follow.
    public void take(JdbcClient db, ChannelId channel, byte[] word, Instant now) {
        var rows = new SignetRows(db);
        var present = rows.present(channel).orElseThrow();
        var said = read(db, channel, word).orElseThrow();
        if (!said.present().equals(present.keyId())) return;
        rows.follow(channel, present, said, now);
        audit.append(
                db,
                Leaf.ofNobody(Action.KEY, "channel " + channel + " signing keys followed")
                        .to(new Service(present.service().value()))
                        .because(said.next().fingerprint()));
    }

    /// A word about the keys that the partner is known by now, or the one that brought those.
    private static Optional<Succession> read(JdbcClient db, ChannelId channel, byte[] word) {
        var rows = new SignetRows(db);
        var present = rows.present(channel);
        var again = rows.past(channel).stream()
                .map(PastSignet::signet)
                .flatMap(past -> read(word, past).stream())
                .filter(said -> present.filter(said.next()::equals).isPresent());
        return Stream.concat(present.stream().flatMap(signet -> read(word, signet).stream()), again)
                .findFirst();
    }

    private static Optional<Succession> read(byte[] word, Signet present) {
        try {
            return Optional.of(Succession.verify(word, present));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
