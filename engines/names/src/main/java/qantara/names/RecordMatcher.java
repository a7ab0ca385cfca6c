package qantara.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Compares what is asked with what is held of a person, trait by trait.
public final class RecordMatcher {
    /// From here on a name says little more: namesakes share the whole of it, in families and in whole regions.
    private static final double NAME_CEILING = 12.0;

    private static final double BEYOND = 0.05;
    private static final double SAME_SEX = 0.3;
    private static final double OTHER_SEX = -2.5;
    private static final double SAME_COUNTRY = 1.0;
    private static final double OTHER_COUNTRY = -1.0;
    private static final double SAME_PLACE = 2.0;
    private static final double OTHER_PLACE = -0.3;
    private static final double SAME_DOCUMENT = 10.0;
    private static final double CONFUSABLE_DOCUMENT = 6.0;
    private static final double OTHER_DOCUMENT = -0.3;

    private final NameMatcher names;

    public RecordMatcher(NameMatcher names) {
        this.names = names;
    }

    /// With the character model that this room ships.
    public static RecordMatcher standard() {
        return new RecordMatcher(NameMatcher.standard());
    }

    public Verdict compare(Particulars asked, Particulars held) {
        var work = new Work();
        var name = bestName(asked, held, work);
        var grounds = new ArrayList<Ground>();
        grounds.add(new Ground(
                Ground.Trait.NAME,
                name.probability() >= 0.5 ? Ground.Finding.SAME : Ground.Finding.DIFFERENT,
                ofName(name.logOdds())));
        if (asked.born().isPresent() && held.born().isPresent())
            grounds.add(Births.compare(asked.born().get(), held.born().get()));
        if (asked.sex().isPresent() && held.sex().isPresent()) grounds.add(sex(asked, held));
        countries(asked.nationalities(), held.nationalities(), grounds);
        if (!asked.place().isBlank() && !held.place().isBlank()) grounds.add(place(asked.place(), held.place()));
        documents(asked.documents(), held.documents(), grounds);
        return new Verdict(name, grounds);
    }

    private static double ofName(double logOdds) {
        return Math.min(logOdds, NAME_CEILING) + BEYOND * Math.max(0, logOdds - NAME_CEILING);
    }

    private Likeness bestName(Particulars asked, Particulars held, Work work) {
        return asked.names().stream()
                .flatMap(ours -> held.names().stream().map(theirs -> names.compare(ours, theirs, work)))
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Ground sex(Particulars asked, Particulars held) {
        return asked.sex().equals(held.sex())
                ? new Ground(Ground.Trait.SEX, Ground.Finding.SAME, SAME_SEX)
                : new Ground(Ground.Trait.SEX, Ground.Finding.DIFFERENT, OTHER_SEX);
    }

    private static void countries(Set<String> ours, Set<String> theirs, List<Ground> grounds) {
        if (ours.isEmpty() || theirs.isEmpty()) return;
        grounds.add(
                Collections.disjoint(ours, theirs)
                        ? new Ground(Ground.Trait.NATIONALITY, Ground.Finding.DIFFERENT, OTHER_COUNTRY)
                        : new Ground(Ground.Trait.NATIONALITY, Ground.Finding.SAME, SAME_COUNTRY));
    }

    private Ground place(String ours, String theirs) {
        return switch (Name.read(ours)) {
            case NameReading.Taken(Name one) ->
                switch (Name.read(theirs)) {
                    case NameReading.Taken(Name two)
                    when names.compare(one, two).logOdds() > 0 ->
                        new Ground(Ground.Trait.PLACE, Ground.Finding.SAME, SAME_PLACE);
                    case NameReading _ -> new Ground(Ground.Trait.PLACE, Ground.Finding.DIFFERENT, OTHER_PLACE);
                };
            case NameReading.Refused _ -> new Ground(Ground.Trait.PLACE, Ground.Finding.DIFFERENT, OTHER_PLACE);
        };
    }

    private static void documents(Set<IdentityDocument> ours, Set<IdentityDocument> theirs, List<Ground> grounds) {
        if (ours.isEmpty() || theirs.isEmpty()) return;
        var best = new Ground(Ground.Trait.DOCUMENT, Ground.Finding.DIFFERENT, OTHER_DOCUMENT);
        for (var one : ours)
            for (var two : theirs) {
                var ground = document(one, two);
                if (ground.weight() > best.weight()) best = ground;
            }
        grounds.add(best);
    }

    private static Ground document(IdentityDocument one, IdentityDocument two) {
        var issuersFit =
                one.issuer().isEmpty() || two.issuer().isEmpty() || one.issuer().equals(two.issuer());
        if (issuersFit && one.number().equals(two.number()))
            return new Ground(Ground.Trait.DOCUMENT, Ground.Finding.SAME, SAME_DOCUMENT);
        if (issuersFit && one.confusable().equals(two.confusable()))
            return new Ground(Ground.Trait.DOCUMENT, Ground.Finding.CONFUSABLE, CONFUSABLE_DOCUMENT);
        return new Ground(Ground.Trait.DOCUMENT, Ground.Finding.DIFFERENT, OTHER_DOCUMENT);
    }
}
