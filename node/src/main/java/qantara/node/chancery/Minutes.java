package qantara.node.chancery;

import java.util.List;
import java.util.Optional;
import qantara.reader.Status;

/// What is to be entered in the record: an engagement whose every fact an officer has confirmed.
///
/// @param standing has it taken place, will it, or is it told as background
public record Minutes(Status standing, List<Attested> facts, Optional<SourceText> source) {
    /// The most facts one engagement has.
    public static final int MOST = 500;

    public Minutes {
        facts = List.copyOf(facts);
        if (facts.size() > MOST) throw new IllegalArgumentException("at most " + MOST + " facts");
        if (count(facts, Fact.Nature.class) != 1) throw new IllegalArgumentException("an engagement has one nature");
        if (count(facts, Fact.Held.class) + count(facts, Fact.Undated.class) != 1)
            throw new IllegalArgumentException("an engagement is dated once, or said to be undated");
        if (count(facts, Fact.Place.class) > 1) throw new IllegalArgumentException("an engagement has one place");
    }

    private static long count(List<Attested> facts, Class<? extends Fact> kind) {
        return facts.stream().filter(fact -> kind.isInstance(fact.fact())).count();
    }
}
