package qantara.node.correspondence;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import qantara.exchange.Arrival;
import qantara.exchange.Counterpart;
import qantara.exchange.Settlement;
import qantara.node.gateway.Answer;
import qantara.node.gateway.Courier;
import qantara.node.gateway.LetterSlot;
import qantara.node.store.StoreBusy;
import qantara.seal.ChannelId;
import qantara.seal.KeyRing;
import qantara.seal.Lane;
import qantara.seal.ServiceCode;

/// The slot in the partners' door: what it takes goes into the tray, and what the tray says goes back, after the
/// commit.
///
/// @param bag gathers what comes; where there is none each letter is taken by itself
/// @param partners asks partners what they have
/// @param here this service
record PartnerSlot(
        LetterTray tray,
        Optional<PostBag> bag,
        Recovered recovered,
        Counterpart partners,
        KeyRing ring,
        ServiceCode here)
        implements LetterSlot {
    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final byte[] NOTHING = {};

    @Override
    public Answer take(ChannelId channel, byte[] envelope) {
        try {
            return answer(tray.take(envelope));
        } catch (StoreBusy full) {
            return new Answer.Later(A_MOMENT);
        }
    }

    /// The letter waits a moment for others, in the bag.
    @Override
    public CompletionStage<Answer> bring(ChannelId channel, byte[] envelope) {
        return bag.map(one -> one.put(envelope).thenApply(PartnerSlot::answer))
                .orElseGet(() -> CompletableFuture.completedFuture(take(channel, envelope)));
    }

    @Override
    public Answer compare(ChannelId channel, byte[] question) {
        return lane(channel)
                .flatMap(lane -> recovered.answer(lane.back(), question))
                .<Answer>map(Answer.Receipted::new)
                .orElse(new Answer.Turned("NOT_A_COMPARISON"));
    }

    /// Compared is what this side sent; the partner compares what it did.
    @Override
    public boolean reached(ChannelId channel) {
        return ring.partner(channel)
                .flatMap(there -> {
                    var difference = recovered.compare(partners, channel, there);
                    recovered.closeDays(channel, there);
                    lane(channel).ifPresent(tray.told());
                    return difference;
                })
                .isPresent();
    }

    private static Answer answer(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Accepted(var letter, var receipt) -> new Answer.Receipted(receipt);
            case Arrival.Declined(var letter, var code, var receipt) -> new Answer.Receipted(receipt);
            case Arrival.AlreadyHave(var receipt) -> new Answer.Receipted(receipt);
            case Arrival.Conflict(var code, var receipt) -> new Answer.Conflict(receipt);
            case Arrival.Unopened(var reason, var receipt) ->
                receipt.<Answer>map(Answer.Receipted::new).orElse(new Answer.Turned(reason.name()));
            case Arrival.TooEarly() -> new Answer.Later(A_MOMENT);
            case Arrival.Incomplete() -> new Answer.Turned(Courier.ATTACHMENTS_MISSING);
        };
    }

    @Override
    public Answer takeReceipts(ChannelId channel, byte[] receipts) {
        try {
            return lane(channel)
                    .map(lane -> answer(tray.settle(lane, receipts)))
                    .orElse(new Answer.Turned("UNKNOWN_CHANNEL"));
        } catch (StoreBusy full) {
            return new Answer.Later(A_MOMENT);
        }
    }

    private Optional<Lane> lane(ChannelId channel) {
        return ring.partner(channel).map(partner -> new Lane(channel, here, partner));
    }

    private static Answer answer(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Settled s -> new Answer.Receipted(NOTHING);
            case Settlement.Unproven u -> new Answer.Turned("RECEIPT_UNPROVEN");
            case Settlement.Contradictory c -> new Answer.Turned("RECEIPT_CONTRADICTORY");
            case Settlement.Forked f -> new Answer.Turned("HEAD_CONFLICT");
        };
    }
}
