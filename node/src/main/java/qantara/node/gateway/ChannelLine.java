package qantara.node.gateway;

import java.util.Optional;
import qantara.node.chancery.ChannelHealth;
import qantara.node.chancery.Instrument;

/// A channel as the list shows it.
///
/// @param name the partner's, in the reader's language
/// @param agreement one in force, the last to end; empty when none is
public record ChannelLine(Channel channel, String name, ChannelHealth.Health health, Optional<Instrument> agreement) {
    public String href() {
        return ChannelPages.PATH + "/" + channel.id();
    }
}
