package qantara.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/// The agreements an article speaks of, and how far each has come.
final class Agreements {
    private static final int BEFORE = 14;
    private static final int BEHIND = 10;
    private static final List<String> IDIOMS = List.of("d", "de", "in", "en", "l");

    private final Sheet sheet;
    private final Atlas atlas;
    private final Optional<Sentence> signing;
    private final IntPredicate background;
    private final boolean announced;

    /// @param signing the sentence of the main act, if that is a signing
    /// @param announced the engagement is still to come, and so is what it will sign
    /// @param background what is told there is over: what was to be signed has been
    Agreements(Sheet sheet, Atlas atlas, Optional<Sentence> signing, IntPredicate background, boolean announced) {
        this.announced = announced;
        this.background = background;
        this.sheet = sheet;
        this.atlas = atlas;
        this.signing = signing;
    }

    List<Agreement> find() {
        var found = new ArrayList<Agreement>();
        for (var match : sheet.scan().all(Term.Sort.AGREEMENT)) {
            var sentence = sheet.sentenceOf(match.from()).filter(s -> !s.headline());
            if (sentence.isEmpty() || idiom(match) || (!found.isEmpty() && again(match))) continue;
            state(match, sentence.get(), found).ifPresent(s -> add(found, agreement(match, sentence.get(), s)));
        }
        return List.copyOf(found);
    }

    private static void add(List<Agreement> found, Agreement agreement) {
        if (found.stream().noneMatch(a -> a.kind() == agreement.kind() && a.status() == agreement.status()))
            found.add(agreement);
    }

    /// `d'accord`, `de acuerdo con`, `in agreement`.
    private boolean idiom(Match match) {
        if (match.length() > 1 || !sheet.is(match.from() - (sheet.mark(match.from() - 1, "'") ? 2 : 1), IDIOMS))
            return false;
        return sheet.is(match.to(), List.of("con", "avec", "with", "a"))
                || sheet.is(match.from() - 1, List.of("in", "en"))
                || sheet.is(match.from() - 2, List.of("d"));
    }

    /// `This agreement will help us`: one that was told of before.
    private boolean again(Match match) {
        if (kind(match) != AgreementKind.AGREEMENT || match.length() > 1) return false;
        var token = sheet.token(match.from());
        return sheet.is(match.from() - 1, List.of("this", "the", "cet", "ce", "l", "este", "el", "هذا", "هذه"))
                || (token.arabic() && Arabic.startsWithArticle(token.form()));
    }

    private Optional<AgreementStatus> state(Match match, Sentence sentence, List<Agreement> found) {
        var from = Math.max(sentence.from(), match.from() - BEFORE);
        var to = Math.min(sentence.to(), match.to() + BEHIND);
        var before = sheet.scan().within(Term.Sort.AGREEMENT_STATE, from, match.to());
        var behind = sheet.scan().within(Term.Sort.AGREEMENT_STATE, match.to(), to);
        var cue = before.isEmpty() ? behind.stream().findFirst() : Optional.of(before.getLast());
        if (cue.isPresent() && behindDecides(cue.get(), behind, match))
            cue = behind.stream().findFirst();
        var main = signing.filter(s -> s.equals(sentence)).isPresent();
        var status = cue.map(c -> AgreementStatus.valueOf(c.code().toUpperCase(Locale.ROOT)));
        if (status.isEmpty() && main) return Optional.of(AgreementStatus.SIGNED);
        if (status.filter(s -> s == AgreementStatus.PLANNED).isPresent() && background.test(match.from()))
            return Optional.of(AgreementStatus.SIGNED);
        if (status.filter(s -> s == AgreementStatus.SIGNED).isPresent() && announced && !background.test(match.from()))
            return Optional.of(AgreementStatus.PLANNED);
        return status.filter(s -> s != AgreementStatus.IN_FORCE || !mentionedAgain(match, found));
    }

    /// `تم توقيعها في العام 2015`: signed, but long ago.
    private static boolean behindDecides(Match cue, List<Match> behind, Match match) {
        return !behind.isEmpty()
                && behind.getFirst().from() <= match.to() + 4
                && cue.code().equals("signed")
                && behind.stream().anyMatch(b -> b.code().equals("in_force"))
                && behind.getFirst().code().equals("in_force");
    }

    private boolean mentionedAgain(Match match, List<Agreement> found) {
        return found.stream()
                .anyMatch(a -> a.status() == AgreementStatus.SIGNED
                        && (a.kind() == kind(match)
                                || (signing.isPresent() && kind(match) == AgreementKind.AGREEMENT)));
    }

    private static AgreementKind kind(Match match) {
        return AgreementKind.valueOf(match.code().toUpperCase(Locale.ROOT));
    }

    private Agreement agreement(Match match, Sentence sentence, AgreementStatus status) {
        var parties = new ArrayList<Country>();
        for (var geo : atlas.within(sentence.from(), sentence.to()))
            if (!parties.contains(geo.country()) && parties.size() < 3) parties.add(geo.country());
        var grounds = new Grounds(List.of(match.span(sheet.tokens())), Confidence.LIKELY, List.of(Reason.STATED));
        return new Agreement(kind(match), status, parties, year(match, sentence), grounds);
    }

    private Optional<Integer> year(Match match, Sentence sentence) {
        for (var i = match.from(); i < Math.min(match.to() + BEHIND, sentence.to()); i++) {
            var token = sheet.token(i);
            if (token.number() && token.form().length() == 4 && token.value() > 1950 && token.value() < 2080)
                return Optional.of(token.value());
        }
        return Optional.empty();
    }
}
