package qantara.node.correspondence;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Service;

/// Where cross-checks that partners send are taken. This desk carries and receipts them; another one reads them.
public interface CheckSlot {
    /// What stands here at a node that cross-checks nothing.
    CheckSlot NONE = new CheckSlot() {
        @Override
        public Optional<String> objection(JdbcClient db, Service from, byte[] content) {
            return Optional.of("UNKNOWN_TYPE");
        }

        @Override
        public void take(JdbcClient db, Service from, byte[] content, Instant now) {
            throw new IllegalStateException("it was objected to");
        }

        @Override
        public void taken() {}
    };

    /// Why it is not taken in, as docs/protocol/errors.md names it; empty when it is. Costs no cryptography.
    Optional<String> objection(JdbcClient db, Service from, byte[] content);

    /// Takes it, in the transaction that keeps its letter and its receipt.
    void take(JdbcClient db, Service from, byte[] content, Instant now);

    /// Something that was taken is durable now and may be worked on.
    void taken();
}
