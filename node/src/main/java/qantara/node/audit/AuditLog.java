package qantara.node.audit;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.ledger.Commitment;
import qantara.ledger.Entry;
import qantara.ledger.Ledger;
import qantara.ledger.LogIdentity;
import qantara.ledger.Verdict;
import qantara.ledger.Verifier;
import qantara.node.premises.Premises;
import qantara.node.store.Store;

/// The log as the desks use it.
///
/// A desk appends inside its own write, so that an act without a leaf and a leaf without an act are both impossible.
/// Reading content is an act as well and belongs in a write for that reason.
public final class AuditLog implements AutoCloseable {
    private final Store store;
    private final Checkpoints checkpoints;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Notary notary;

    AuditLog(Store store, Checkpoints checkpoints, InstantSource clock, SecureRandom random, Notary notary) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.random = random;
        this.notary = notary;
    }

    /// Opens the log of the node at `premises`, or begins it, and signs it from now on as it grows.
    ///
    /// @throws LogRefused when the log's keys are not there or not its own
    public static AuditLog open(Store store, Premises premises, InstantSource clock, SecureRandom random) {
        var file = new LogKeyFile(premises.folder());
        var checkpoints = Checkpoints.of(store, file, premises.service() + "/log", random);
        return new AuditLog(store, checkpoints, clock, random, new Notary(store, checkpoints, clock).start());
    }

    /// Appends `leaf` in the transaction of `db`, which is that of the act itself.
    ///
    /// @return the leaf's number
    public long append(JdbcClient db, Leaf leaf) {
        var shelf = new SqlShelf(db);
        var seq = shelf.size();
        var salt = new byte[Commitment.SALT];
        random.nextBytes(salt);
        Ledger.append(shelf, entry(seq, leaf, salt));
        Words.keep(db, seq, leaf, salt);
        notary.leafAdded();
        return seq;
    }

    private Entry entry(long seq, Leaf leaf, byte[] salt) {
        return new Entry(
                seq,
                clock.instant(),
                leaf.actor(),
                leaf.action(),
                Words.commit(leaf.subject(), leaf.reason(), salt),
                leaf.purpose(),
                leaf.dossier(),
                leaf.decision(),
                leaf.outcome(),
                leaf.recipient());
    }

    /// Fifty lines of the log, the newest first. Whoever shows them appends a leaf for having looked.
    public List<Line> page(JdbcClient db, LogSearch search) {
        return LogReader.page(db, search);
    }

    /// Erases what leaves about `subject` commit to. The leaves and the tree stay as they are.
    ///
    /// @return how many leaves lost their words
    public int erase(JdbcClient db, String subject) {
        return Words.erase(db, subject);
    }

    /// Recomputes the whole log up to its last checkpoint, which is made first.
    public Verdict verify() {
        notary.sign();
        return store.read(db ->
                new Verifier(identity()).verify(LogReader.leaves(db, Checkpoints.signed(db)), Checkpoints.notes(db)));
    }

    /// The log's name and public keys, for whoever verifies it elsewhere.
    public LogIdentity identity() {
        return checkpoints.identity();
    }

    /// The signed checkpoints that are kept: the last of every hour, the youngest last.
    public List<String> checkpoints() {
        return store.read(Checkpoints::notes);
    }

    /// Signs what has come since the last checkpoint and stops signing. The store must still be open.
    @Override
    public void close() {
        notary.close();
    }
}
