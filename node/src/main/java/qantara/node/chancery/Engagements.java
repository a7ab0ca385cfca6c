package qantara.node.chancery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;

/// The record of engagements. Each call joins the transaction of the `db` it is given.
public interface Engagements {
    /// Enters an engagement and gives it the next reference of its year.
    ///
    /// @param today the day in the node's own zone, whose year the reference takes
    EngagementRef record(JdbcClient db, Minutes minutes, OfficerId officer, Instant at, LocalDate today);

    Optional<Engagement> find(JdbcClient db, EngagementRef ref);

    /// What the search finds, latest first.
    ///
    /// @param after where the page begins: behind this mark, or at the top
    RecordPage search(JdbcClient db, Search search, Optional<RecordPage.Mark> after);

    /// The source text an engagement was read from.
    Optional<SourceText> source(JdbcClient db, EngagementRef ref);

    /// The promises made in an engagement, in the order of the record.
    List<Commitment> commitments(JdbcClient db, EngagementRef ref);

    /// Open commitments that are due up to `day`, the earliest first; at most 100.
    List<Commitment> due(JdbcClient db, LocalDate day);

    /// Puts a commitment where `commitment` says it stands.
    ///
    /// @return false when the record holds no such commitment
    boolean follow(JdbcClient db, Commitment commitment, OfficerId officer, Instant at);

    /// What was done to an engagement, in the order it was done.
    List<Act> history(JdbcClient db, EngagementRef ref);
}
