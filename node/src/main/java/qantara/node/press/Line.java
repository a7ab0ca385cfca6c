package qantara.node.press;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import qantara.handling.OfficerId;
import qantara.node.chancery.Attested;
import qantara.node.chancery.Fact;
import qantara.reader.Span;

/// One fact on a sheet as it stands now: proposed, confirmed, corrected or rejected.
///
/// @param proposal what the machine read; empty for a line an officer added
public record Line(String id, Optional<Proposal> proposal, State state) {
    /// How a line stands.
    public sealed interface State {
        /// Nobody has said anything yet; it is shown violet.
        record Open() implements State {}

        /// An officer answers for this fact.
        record Settled(Fact fact, OfficerId officer, Instant at) implements State {}

        /// An officer says the text does not say this.
        record Struck(OfficerId officer, Instant at) implements State {}
    }

    /// The fact that counts: what the officer settled, or else what was read.
    public Optional<Fact> fact() {
        return state instanceof State.Settled settled ? Optional.of(settled.fact()) : proposal.map(Proposal::fact);
    }

    public boolean isOpen() {
        return state instanceof State.Open;
    }

    public boolean isStruck() {
        return state instanceof State.Struck;
    }

    /// The words it stands on; none where the officer added it.
    public List<Span> words() {
        return proposal.map(one -> one.grounds().evidence()).orElse(List.of());
    }

    /// What was read, where the officer says otherwise.
    public Optional<Fact> misread() {
        return proposal.map(Proposal::fact).filter(read -> !fact().equals(Optional.of(read)));
    }

    /// The line as the record takes it; empty unless it is settled.
    public Optional<Attested> attested() {
        return state instanceof State.Settled(var fact, var officer, var at)
                ? Optional.of(new Attested(fact, misread(), words(), officer, at))
                : Optional.empty();
    }

    /// Must this line have a fact for the sheet to be recorded? Its nature and its date must.
    public boolean isRequired() {
        return fact().filter(Line::isRequired).isPresent();
    }

    private static boolean isRequired(Fact fact) {
        return switch (fact) {
            case Fact.Nature _, Fact.Held _, Fact.Undated _ -> true;
            case Fact.Place _, Fact.Participant _, Fact.Subjects _, Fact.Event _, Fact.Accord _, Fact.Promise _ ->
                false;
        };
    }

    /// Is it a date that the reader could not fix? Then an officer names the day, or says in so many words that it is
    /// not known; it is never confirmed along with the rest.
    public boolean asksForDay() {
        return isOpen() && fact().filter(Fact.Undated.class::isInstance).isPresent();
    }
}
