package qantara.node.gateway;

import java.util.List;
import qantara.seal.ChannelId;

/// What came of a step towards a channel.
public sealed interface Enrolled {
    /// It is proposed, or compared once; another officer must compare.
    record Awaiting(ChannelId channel) implements Enrolled {}

    /// The channel is open.
    record Opened(ChannelId channel) implements Enrolled {}

    /// The partner was known: address, certificate and prekeys are those of the new card, and where two officers
    /// compared new keys, those too.
    record Renewed(ChannelId channel) implements Enrolled {}

    /// The officer heard other digits than the card's.
    ///
    /// @param groups which of the twelve groups differ, from 1 on
    record Differs(List<Integer> groups) implements Enrolled {
        public Differs {
            groups = List.copyOf(groups);
        }
    }

    /// Nothing was changed.
    record Declined(Reason reason) implements Enrolled {}

    /// Why a channel is not opened.
    enum Reason {
        /// The card is our own.
        OWN_CARD,
        /// The service is known by other keys.
        OTHER_KEYS,
        /// These are the keys that two officers distrusted.
        DISTRUSTED_KEYS,
        /// The channel to this service was revoked.
        REVOKED,
        /// A later card of this service is known.
        OLDER,
        /// Its name or code could be taken for another's.
        LOOKALIKE,
        /// The reference is no agreement's, or what the record lacks was not given.
        AGREEMENT_UNKNOWN,
        /// The agreement is with somebody else.
        AGREEMENT_OF_OTHERS,
        /// No agreement with this service is in force today.
        AGREEMENT_NOT_IN_FORCE,
        /// The same person compared already, under this account or another.
        SAME_PERSON,
        /// The digits differed ten times: the proposal is gone.
        TRIED_TOO_OFTEN,
        /// Nothing of the kind is proposed.
        NOT_PROPOSED
    }
}
