package qantara.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/// What an engagement dealt with, read from the body outside names of services and titles.
final class Topics {
    /// Words of cooperation that say nothing beside a topic of substance.
    private static final String PLAIN = "cooperation";
    private static final int NEAR = 40;
    private static final Set<Topic> BROAD = Set.of(
            Topic.BILATERAL_COOPERATION,
            Topic.CRIME_GENERAL,
            Topic.ORGANISED_CRIME,
            Topic.REGIONAL_SECURITY,
            Topic.TECHNOLOGY);
    private static final Set<String> CROWDS =
            Set.of("fifa_world_cup", "afcon", "uefa_euro", "football_match", "arbaeen", "cricket_series");
    private static final List<String> SECURITY =
            List.of("secur", "segur", "تامين", "امن", "استعداد", "preparat", "policing");

    private final Sheet sheet;
    private final List<Mention> mentions;

    Topics(Sheet sheet, List<Mention> mentions) {
        this.sheet = sheet;
        this.mentions = mentions;
    }

    /// The topics whose words stand where `here` holds, each once, in the order of the text.
    List<Finding<Topic>> where(IntPredicate here) {
        var found = new LinkedHashMap<Topic, Finding<Topic>>();
        var plain = Optional.<Match>empty();
        for (var match : sheet.scan().all(Term.Sort.TOPIC)) {
            if (!here.test(match.from()) || !counts(match) || crimeOfAKind(match)) continue;
            if (match.code().equals(PLAIN)) {
                plain = plain.or(() -> Optional.of(match));
                continue;
            }
            for (var code : match.code().split("\\+")) add(found, Topic.valueOf(code.toUpperCase(Locale.ROOT)), match);
        }
        securing(here).ifPresent(match -> add(found, Topic.MAJOR_EVENTS, match));
        prune(found);
        if (found.isEmpty()) plain.ifPresent(match -> add(found, Topic.BILATERAL_COOPERATION, match));
        return List.copyOf(found.values());
    }

    /// `la coordination sécuritaire de la Coupe du monde`: an event of many, and words of security beside it.
    private Optional<Match> securing(IntPredicate here) {
        return sheet.scan().all(Term.Sort.EVENT).stream()
                .filter(m -> here.test(m.from())
                        && CROWDS.contains(m.code())
                        && sheet.sentenceOf(m.from()).filter(s -> !s.headline()).isPresent())
                .filter(this::secured)
                .findFirst();
    }

    private boolean secured(Match event) {
        for (var i = Math.max(0, event.from() - 7); i < Math.min(sheet.size(), event.to() + 3); i++) {
            var token = sheet.token(i);
            if (token.word()
                    && token.keys().stream().anyMatch(k -> SECURITY.stream().anyMatch(k::startsWith))) return true;
        }
        return false;
    }

    /// `الجريمة` of `مكافحة الجريمة السيبرانية`.
    private boolean crimeOfAKind(Match match) {
        if (!match.code().equals("crime_general")) return false;
        return sheet.scan().all(Term.Sort.TOPIC).stream()
                .anyMatch(m -> !m.equals(match)
                        && !m.code().equals("crime_general")
                        && m.from() < match.to()
                        && match.from() < m.to());
    }

    private void add(Map<Topic, Finding<Topic>> found, Topic topic, Match match) {
        var sure = match.length() > 1 && !BROAD.contains(topic) ? Confidence.SURE : Confidence.LIKELY;
        var grounds = new Grounds(List.of(match.span(sheet.tokens())), sure, List.of(Reason.STATED));
        found.putIfAbsent(topic, new Finding<>(topic, grounds));
    }

    private boolean counts(Match match) {
        if (sheet.sentenceOf(match.from()).filter(s -> !s.headline()).isEmpty()) return false;
        for (var i = match.from(); i < match.to(); i++)
            if (sheet.has(Term.Sort.SERVICE, i)
                    && sheet.scan()
                            .covering(Term.Sort.SERVICE, i)
                            .filter(s -> s.length() > match.length())
                            .isPresent()) return false;
        return mentions.stream().noneMatch(m -> m.holds(match.from()));
    }

    private static boolean near(Finding<Topic> one, Finding<Topic> two) {
        return Math.abs(one.grounds().evidence().getFirst().start()
                        - two.grounds().evidence().getFirst().start())
                < NEAR;
    }

    /// Crime in general is no topic of its own beside crime of a kind.
    private static void prune(Map<Topic, Finding<Topic>> found) {
        var organised = found.get(Topic.ORGANISED_CRIME);
        var general = found.get(Topic.CRIME_GENERAL);
        if (organised != null && general != null && near(organised, general)) found.remove(Topic.CRIME_GENERAL);
    }
}
