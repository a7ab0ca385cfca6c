package qantara.node.gateway;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.seal.ChannelId;

/// Brings partners word of the keys that this service will sign with next. Correspondence answers it.
public interface Herald {
    /// Posts the letter that tells the partner at the other end of `channel`, signed by the present keys.
    ///
    /// @param word the succession
    /// @return the letter's id; empty when nothing can be posted now
    Optional<String> announce(JdbcClient db, ChannelId channel, byte[] word);

    /// The letter is kept: it is carried at once.
    void announced(ChannelId channel);

    /// What became of the letter with that id.
    Fate fate(JdbcClient db, String letter);

    /// What became of the letter that tells a partner.
    enum Fate {
        /// It waits, or is under way.
        WAITING,
        /// The partner believes the next keys.
        TAKEN,
        /// The partner's node does not take them: the card with the next keys must be compared there.
        REFUSED
    }
}
