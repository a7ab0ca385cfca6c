package qantara.node.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import qantara.node.chancery.Instrument;
import qantara.node.shell.PersonName;

/// One channel with all that is known of it.
///
/// @param signet the twelve groups by which the partner's signing keys are known
/// @param before the signet that those keys followed; empty while it signs with those that were compared
/// @param issued when the partner's card was made
/// @param prekeys how many daily prekeys the card still holds
/// @param agreements all with this partner, those in force first
/// @param note who moved it to its state; empty while it is as it was opened
/// @param noted that officer's name
/// @param distrust what was declared of the partner's key
/// @param declared the name of who declared it, and `confirmed` of who confirmed
/// @param mine whether the reader may confirm it
/// @param came what was received since the key is distrusted
/// @param orders whether the reader may order its state
public record ChannelView(
        ChannelLine line,
        List<String> signet,
        Optional<PastSignet> before,
        Instant issued,
        int prekeys,
        List<Instrument> agreements,
        Optional<StateNote> note,
        Optional<PersonName> noted,
        Optional<Distrust> distrust,
        Optional<PersonName> declared,
        Optional<PersonName> confirmed,
        boolean mine,
        List<LetterBook.Came> came,
        boolean orders) {
    public ChannelView {
        signet = List.copyOf(signet);
        agreements = List.copyOf(agreements);
        came = List.copyOf(came);
    }

    public Channel channel() {
        return line.channel();
    }
}
