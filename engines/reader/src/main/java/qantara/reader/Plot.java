package qantara.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds what the article is about, its main act, and parts from it what it tells as background.
final class Plot {
    private static final int CLOSE = 3;
    private static final int LEAD = 3;
    private static final int REACH = 10;
    private static final int SOMEONE = 18;
    private static final List<String> PARTIES = List.of(
            "delegation", "delegacion", "وفد", "وفدا", "mission", "team", "group", "officers", "مسؤولين", "mision");
    private static final List<String> DURING = List.of(
            "lors",
            "cours",
            "d'une",
            "during",
            "durante",
            "خلال",
            "الذي",
            "التي",
            "الذى",
            "qui",
            "que",
            "who",
            "on",
            "de",
            "currently",
            "actuellement",
            "en",
            "اثناء",
            "يجري",
            "تجري",
            "d");

    /// An earlier engagement told in tokens `from` up to `to`.
    record Background(int from, int to, List<Act> acts) {}

    /// The sentence that tells what the article is about, and the act in it.
    ///
    /// @param told the act where its kind is told, when that is in another sentence
    record Main(Sentence sentence, Act act, Act told) {
        Main(Sentence sentence, Act act) {
            this(sentence, act, act);
        }

        /// The same meeting, of the kind that another sentence tells it to be.
        Main as(Act other) {
            return new Main(
                    sentence, new Act(act.from(), act.to(), other.kind(), other.order(), other.strength()), other);
        }
    }

    private final Sheet sheet;
    private final Atlas atlas;
    private final List<Act> acts;
    private final List<Background> background = new ArrayList<>();

    Plot(Sheet sheet, Atlas atlas) {
        this.sheet = sheet;
        this.atlas = atlas;
        this.acts = sheet.scan().all(Term.Sort.TRIGGER).stream().map(Act::of).toList();
    }

    List<Background> background() {
        return background;
    }

    boolean inBackground(int token) {
        return background.stream().anyMatch(b -> token >= b.from() && token < b.to());
    }

    Optional<Main> main(Optional<Country> home) {
        var sentences = sheet.body();
        for (var i = 0; i < sentences.size(); i++) background(sentences.get(i), i == 0);
        for (var sentence : sentences) {
            var here = actsIn(sentence.from(), sentence.to());
            if (here.isEmpty()
                    || (weak(here)
                            && sentences.size() > 2
                            && sentence.equals(sentences.getFirst())
                            && strongNext(sentences))) continue;
            return Optional.of(primary(sentence, here, sentences, home));
        }
        return sheet.sentences().stream()
                .filter(s -> !actsIn(s.from(), s.to()).isEmpty())
                .findFirst()
                .map(s -> new Main(s, best(s, actsIn(s.from(), s.to()))))
                .or(() -> meeting(sentences));
    }

    /// No verb of the vocabulary, but officials of two sides: they met.
    private Optional<Main> meeting(List<Sentence> sentences) {
        return sentences.stream()
                .filter(s ->
                        sheet.scan().within(Term.Sort.HEAD, s.from(), s.to()).size() > 1
                                && atlas.within(s.from(), s.to()).stream()
                                                .map(Atlas.Geo::country)
                                                .distinct()
                                                .count()
                                        > 1)
                .findFirst()
                .map(s -> new Main(s, new Act(s.from(), s.from() + 1, Kind.TALKS, Act.Order.SAME, 1)));
    }

    private static boolean weak(List<Act> here) {
        return here.stream().allMatch(a -> a.kind() == Kind.OPERATION || a.kind() == Kind.DEPLOYMENT);
    }

    private boolean strongNext(List<Sentence> sentences) {
        return sentences.stream()
                .skip(1)
                .limit(LEAD)
                .anyMatch(s -> actsIn(s.from(), s.to()).stream().anyMatch(a -> a.strength() == 3));
    }

    /// All acts of the article outside the background.
    List<Act> acts() {
        return acts.stream()
                .filter(a ->
                        !inBackground(a.from()) && sheet.sentenceOf(a.from()).isPresent())
                .toList();
    }

    private List<Act> actsIn(int from, int to) {
        return acts.stream()
                .filter(a -> a.from() >= from && a.to() <= to && !inBackground(a.from()))
                .toList();
    }

    private Main primary(Sentence sentence, List<Act> here, List<Sentence> sentences, Optional<Country> home) {
        var best = best(sentence, here);
        var main = new Main(sentence, best);
        if (best.kind() != Kind.TALKS) return main;
        for (var next : sentences.subList(0, Math.min(LEAD, sentences.size())))
            for (var act : actsIn(next.from(), next.to()))
                if (act.kind() == Kind.VISIT && act.strength() == 3 && abroad(sentence, act, home)) return main.as(act);
        return main;
    }

    /// Is the visit one to another country than the article's own?
    private boolean abroad(Sentence sentence, Act act, Optional<Country> home) {
        var reach = Math.min(sheet.size(), act.to() + REACH);
        var destination = atlas.within(act.to(), reach).stream()
                .filter(g -> !g.people())
                .findFirst()
                .or(() -> whereMet(sentence, act));
        return destination.isPresent()
                && home.isPresent()
                && !destination.get().country().equals(home.get());
    }

    /// Where the main sentence has them meet, if the visit is told without its destination.
    private Optional<Atlas.Geo> whereMet(Sentence sentence, Act act) {
        if (sentence.holds(act.from())) return Optional.empty();
        return atlas.within(sentence.from(), sentence.to()).stream()
                .filter(g -> g.city().isPresent())
                .findFirst();
    }

    private Act best(Sentence sentence, List<Act> here) {
        var best = here.getFirst();
        for (var act : here) if (score(sentence, act) > score(sentence, best)) best = act;
        return best;
    }

    private int score(Sentence sentence, Act act) {
        var base = switch (act.kind()) {
            case CALL -> 40;
            case RECEPTION -> 34;
            case AGREEMENT -> 31;
            case VISIT -> act.strength() == 3 ? 30 : 23;
            case CONFERENCE -> 25;
            case TRAINING -> 24;
            case TALKS -> 22;
            case INSPECTION -> 20;
            case OPERATION -> 18;
            case DEPLOYMENT -> 16;
        };
        var late = Math.min(10, (act.from() - sentence.from()) / 4);
        return base - late - (aside(act) ? 12 : 0) - (act.kind() == Kind.RECEPTION && !someoneNear(act) ? 20 : 0);
    }

    /// `على هامش المؤتمر`, `للتوقيع على`: the occasion or the purpose, not the act.
    private boolean aside(Act act) {
        if (act.kind() == Kind.AGREEMENT && planned(act)) return true;
        if (act.kind() == Kind.VISIT && sheet.is(act.from() - 1, DURING)
                || act.kind() == Kind.VISIT && sheet.is(act.from() - 2, DURING)) return true;
        return act.kind() == Kind.CONFERENCE && margins(act);
    }

    /// A reception is of somebody: `welcomed the donation` is none.
    private boolean someoneNear(Act act) {
        if (act.order() == Act.Order.GH) return true;
        var to = Math.min(sheet.size(), act.to() + SOMEONE);
        for (var sort :
                List.of(Term.Sort.HEAD, Term.Sort.HONORIFIC, Term.Sort.RANK, Term.Sort.GIVEN, Term.Sort.COUNTERPART))
            if (!sheet.scan().within(sort, act.to(), to).isEmpty()) return true;
        for (var i = act.to(); i < to; i++) if (sheet.is(i, PARTIES)) return true;
        return !sheet.arabic()
                && act.to() < sheet.size()
                && sheet.token(act.to()).capital();
    }

    private boolean planned(Act act) {
        var state = sheet.scan().covering(Term.Sort.AGREEMENT_STATE, act.from());
        if (state.filter(m -> !m.code().equals("signed")).isPresent()) return true;
        return sheet.is(act.from() - 1, List.of("to", "pour", "para", "de", "لاجل"))
                || (sheet.token(act.from()).arabic()
                        && sheet.token(act.from()).form().startsWith("ل"));
    }

    private boolean margins(Act act) {
        for (var i = act.from() - 1; i >= Math.max(0, act.from() - 4); i--)
            if (sheet.is(i, List.of("هامش", "marge", "margen", "sidelines", "margins", "حضور", "لحضور", "للمشاركه")))
                return true;
        return false;
    }

    private void background(Sentence sentence, boolean first) {
        var start = backgroundStart(sentence, first);
        if (start < 0 || (first && start <= sentence.from() + 1)) return;
        var told = acts.stream()
                .filter(a -> a.from() >= start && a.to() <= sentence.to() && earlier(a))
                .toList();
        if (!told.isEmpty()) background.add(new Background(start, sentence.to(), told));
    }

    private static boolean earlier(Act act) {
        return act.kind() != Kind.OPERATION && act.kind() != Kind.DEPLOYMENT && act.kind() != Kind.AGREEMENT;
    }

    private int backgroundStart(Sentence sentence, boolean first) {
        var cue = sheet.scan().within(Term.Sort.PAST, sentence.from(), sentence.to()).stream()
                .filter(c -> !c.code().equals("opening") || opens(c, sentence))
                .findFirst();
        if (cue.isPresent())
            return opens(cue.get(), sentence) || (!first && !cue.get().code().equals("after"))
                    ? sentence.from()
                    : cue.get().from();
        if (sheet.arabic() && pluperfect(sentence)) return sentence.from();
        return -1;
    }

    /// A cue near the beginning takes the whole sentence.
    private static boolean opens(Match cue, Sentence sentence) {
        return cue.from() <= sentence.from() + CLOSE;
    }

    /// `وكان وفد أمني قد زار`.
    private boolean pluperfect(Sentence sentence) {
        if (!sheet.is(sentence.from(), List.of("كان", "وكان", "كانت", "وكانت"))) return false;
        for (var i = sentence.from(); i < Math.min(sentence.from() + 12, sentence.to()); i++)
            if (sheet.is(i, List.of("قد"))) return true;
        return false;
    }

    /// Sentences after the main one that tell of an act on an earlier day.
    void earlierDays(Main main, List<DateMention> dates, DateResolver resolver, LocalDate day) {
        for (var sentence : sheet.body()) {
            if (sentence.from() <= main.sentence().from() || inBackground(sentence.from())) continue;
            var told = actsIn(sentence.from(), sentence.to()).stream()
                    .filter(Plot::earlier)
                    .toList();
            if (!told.isEmpty() && before(sentence, dates, resolver, day))
                background.add(new Background(sentence.from(), sentence.to(), told));
        }
    }

    private static boolean before(Sentence sentence, List<DateMention> dates, DateResolver resolver, LocalDate day) {
        for (var date : dates) {
            if (!sentence.holds(date.from()) || date.bound()) continue;
            if (resolver.resolve(date.moment(), false, List.of()) instanceof When.Dated dated
                    && dated.precision() != Precision.YEAR
                    && dated.end().isBefore(day.minusDays(CLOSE))) return true;
        }
        return false;
    }
}
