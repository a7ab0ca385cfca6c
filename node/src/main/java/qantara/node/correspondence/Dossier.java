package qantara.node.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import qantara.exchange.Deadline.Warning;
import qantara.exchange.Exchange;
import qantara.exchange.Side;
import qantara.handling.Audience;
import qantara.handling.DataCategory;
import qantara.handling.Evaluation;
import qantara.handling.Marking;
import qantara.handling.Purpose;
import qantara.handling.Service;
import qantara.seal.ChannelId;
import qantara.seal.Lane;
import qantara.seal.ServiceCode;

/// An exchange as this desk keeps it: what it is about, with whom, how it is marked, and where it stands.
///
/// @param partner empty while a draft is addressed to nobody
/// @param channel to the partner's node; empty while there is none
/// @param engagement the reference of the engagement it was drawn from, or empty
/// @param warned the last warning of its clock that was raised
/// @param version goes up with every change an officer makes; a form carries the one it was made from
/// @param author the officer who began it, or empty when the partner did
public record Dossier(
        ThreadRef ref,
        Exchange exchange,
        Optional<Service> partner,
        Optional<ChannelId> channel,
        String subject,
        Purpose purpose,
        Set<DataCategory> categories,
        String language,
        String engagement,
        Marking marking,
        Evaluation evaluation,
        Warning warned,
        int version,
        String author,
        Instant began) {

    public boolean isOurs() {
        return exchange.side() == Side.ASKING;
    }

    /// The same exchange a version further: an officer changed something, so forms made from the one before are stale.
    Dossier touched() {
        return new Dossier(
                ref,
                exchange,
                partner,
                channel,
                subject,
                purpose,
                categories,
                language,
                engagement,
                marking,
                evaluation,
                warned,
                version + 1,
                author,
                began);
    }

    Dossier warned(Warning warning) {
        return new Dossier(
                ref,
                exchange,
                partner,
                channel,
                subject,
                purpose,
                categories,
                language,
                engagement,
                marking,
                evaluation,
                warning,
                version,
                author,
                began);
    }

    Dossier at(Exchange next) {
        return new Dossier(
                ref,
                next,
                partner,
                channel,
                subject,
                purpose,
                categories,
                language,
                engagement,
                marking,
                evaluation,
                warned,
                version,
                author,
                began);
    }

    Audience audience() {
        return partner.map(Audience::of).orElse(Audience.NOBODY);
    }

    /// The lane in which this service's letters of it go; empty while there is no channel.
    Optional<Lane> lane(Service here) {
        return channel.flatMap(
                id -> partner.map(there -> new Lane(id, new ServiceCode(here.code()), new ServiceCode(there.code()))));
    }
}
