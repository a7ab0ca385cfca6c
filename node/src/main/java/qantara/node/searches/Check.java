package qantara.node.searches;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import qantara.handling.OfficerId;
import qantara.handling.Purpose;
import qantara.handling.Service;

/// A cross-check: one person asked about, at several partners.
///
/// @param sealed who is meant, sealed; opened for whoever asked and, as a legal step, for oversight
/// @param standing until when it goes on by itself
/// @param unasked the partners that were not asked, each with the code of its reason
public record Check(
        CheckRef ref,
        OfficerId officer,
        String dossier,
        Purpose purpose,
        LegalBasis basis,
        long leaf,
        Instant at,
        Optional<Instant> standing,
        byte[] sealed,
        List<Question> questions,
        List<Unasked> unasked,
        List<Hit> hits) {
    public Check {
        questions = List.copyOf(questions);
        unasked = List.copyOf(unasked);
        hits = List.copyOf(hits);
    }

    /// One question to one partner by one way of asking.
    ///
    /// @param slots blinded points that left this node
    /// @param code why it was refused; empty unless it was
    public record Question(
            String id,
            Service partner,
            String agreement,
            long epoch,
            String tier,
            int slots,
            State state,
            String code,
            Instant asked,
            Optional<Instant> answered) {}

    /// A partner that was not asked, and why.
    public record Unasked(Service partner, String code) {}

    /// An entry of a partner's that fits.
    ///
    /// @param handle by which to ask the partner
    /// @param handling its handling code
    /// @param desk the partner's desk to turn to
    /// @param thread the request that asks for the details; empty until there is one
    /// @param due when the details are due, once both sides have confirmed
    public record Hit(
            long id,
            Service partner,
            String tier,
            String handle,
            String handling,
            String desk,
            HitState state,
            String thread,
            Instant found,
            Optional<Instant> due) {}

    /// Where a question stands.
    public enum State {
        /// On its way, or with the partner.
        WAITING,
        /// The answer is here and not read yet.
        ANSWERED,
        NO_HIT,
        HIT,
        TOO_MANY,
        REFUSED
    }

    /// Where a hit stands.
    public enum HitState {
        /// An officer has to decide.
        OPEN,
        /// The details are asked for.
        REQUESTED,
        /// The partner's officer has confirmed it too; the 48 hours run.
        CONFIRMED,
        /// Closed without follow-up.
        CLOSED
    }

    /// Whether any answer is still awaited.
    public boolean isWaiting() {
        return questions.stream().anyMatch(one -> one.state() == State.WAITING || one.state() == State.ANSWERED);
    }

    /// How many partners were asked.
    public long asked() {
        return questions.stream().map(Question::partner).distinct().count();
    }

    /// How many of them have answered.
    public long settled() {
        return questions.stream()
                .map(Question::partner)
                .distinct()
                .filter(partner -> questions.stream()
                        .filter(one -> one.partner().equals(partner))
                        .noneMatch(one -> one.state() == State.WAITING || one.state() == State.ANSWERED))
                .count();
    }
}
