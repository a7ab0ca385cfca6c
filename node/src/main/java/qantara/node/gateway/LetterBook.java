package qantara.node.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.seal.ChannelId;

/// What the desk that keeps the letters can say of a channel without saying what is in them. Correspondence answers
/// it.
public interface LetterBook {
    /// How many letters of ours wait for the channel.
    ///
    /// @param oldest since when the first of them waits
    record Queue(int waiting, Optional<Instant> oldest) {
        static final Queue EMPTY = new Queue(0, Optional.empty());
    }

    /// A letter that came.
    ///
    /// @param ref the thread it is filed in, `href` its page
    record Came(String ref, String href, Instant at) {}

    /// The letters that wait for `channel`.
    Queue queue(JdbcClient db, ChannelId channel);

    /// What was received on `channel` since `since`, the latest first, at most `most`.
    List<Came> since(JdbcClient db, ChannelId channel, Instant since, int most);

    /// How many proofs are kept that the partner contradicted itself: two letters in one place, two nodes with one
    /// identity, a count of ours that it states otherwise.
    int proofs(JdbcClient db, ChannelId channel);

    /// Letters may pass on `channel` again: what waits is tried at once.
    void reopened(ChannelId channel);
}
