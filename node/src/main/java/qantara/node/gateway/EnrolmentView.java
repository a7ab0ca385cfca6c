package qantara.node.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import qantara.node.chancery.Instrument;
import qantara.node.shell.PersonName;

/// A proposed channel, to be compared.
///
/// @param name the service's, in the reader's language
/// @param agreement the one it is to stand under
/// @param inForce whether that is in force now
/// @param isKnown whether the record has it already
/// @param replaces whether the service is known by other keys, which these replace
/// @param proposer the name of who put the card forward
/// @param compared who has compared
/// @param mine whether the reader may compare: somebody whose person has not
/// @param ours the twelve groups to read out to the partner
/// @param orders whether the reader may withdraw it
public record EnrolmentView(
        Enrolment enrolment,
        String name,
        Instrument agreement,
        boolean inForce,
        boolean isKnown,
        boolean replaces,
        Optional<PersonName> proposer,
        List<Seen> compared,
        boolean mine,
        List<String> ours,
        boolean orders) {
    public EnrolmentView {
        compared = List.copyOf(compared);
        ours = List.copyOf(ours);
    }

    /// Somebody who compared, and when.
    public record Seen(Optional<PersonName> name, Instant at) {}
}
