package qantara.node.press;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.node.chancery.SourceText;

/// Where the texts of the reader's desk are kept. Each call joins the transaction of the `db` it is given.
interface Proofs {
    /// Texts on one page of the desk.
    int PAGE = 50;

    /// Keeps a text that has just been read, under the next reference of `year`.
    ProofRef lay(JdbcClient db, SourceText source, Galley galley, int year);

    Optional<Proof> find(JdbcClient db, ProofRef ref);

    /// A waiting text with the same seal and the same stated day, so that a doubled click does not lay it twice.
    Optional<ProofRef> waiting(JdbcClient db, SourceText source);

    /// Texts that wait, the latest first; at most [#PAGE].
    List<Proof> waiting(JdbcClient db);

    /// How many texts wait.
    int count(JdbcClient db);

    void append(JdbcClient db, ProofRef ref, Ruling ruling);

    void close(JdbcClient db, ProofRef ref, Stage stage);
}
