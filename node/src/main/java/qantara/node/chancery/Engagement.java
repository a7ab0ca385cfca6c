package qantara.node.chancery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import qantara.handling.OfficerId;
import qantara.ledger.Hash;
import qantara.reader.Country;
import qantara.reader.Kind;
import qantara.reader.Status;

/// One act of cooperation as it stands in the record.
///
/// @param source the seal of the text it was read from; empty when it was written by hand
/// @param officer who entered it
public record Engagement(
        EngagementRef ref,
        Status standing,
        List<Attested> facts,
        Optional<Hash> source,
        OfficerId officer,
        Instant at) {
    public Engagement {
        facts = List.copyOf(facts);
    }

    /// Its facts of one kind, in the order of the record.
    public <F extends Fact> Stream<F> all(Class<F> kind) {
        return facts.stream().map(Attested::fact).filter(kind::isInstance).map(kind::cast);
    }

    /// Its primary kind.
    public Kind kind() {
        return all(Fact.Nature.class).findFirst().orElseThrow().kinds().getFirst();
    }

    /// Its first day; empty when it is undated.
    public Optional<LocalDate> day() {
        return all(Fact.Held.class).findFirst().map(Fact.Held::start);
    }

    /// Every country that has a part in it, by code.
    public List<Country> countries() {
        var countries = new TreeSet<Country>();
        all(Fact.Place.class).forEach(place -> place.country().ifPresent(countries::add));
        all(Fact.Participant.class).forEach(one -> one.country().ifPresent(countries::add));
        all(Fact.Accord.class).forEach(accord -> countries.addAll(accord.parties()));
        all(Fact.Promise.class).forEach(promise -> countries.addAll(promise.by()));
        return List.copyOf(countries);
    }
}
