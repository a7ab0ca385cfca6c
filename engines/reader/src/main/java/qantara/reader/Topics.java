package qantara.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/// What an engagement dealt with, read from the body outside names of services and titles.
final class Topics {
    /// Words of cooperation that say nothing beside a topic of substance.
    private static final String PLAIN = "cooperation";
    private static final int NEAR = 40;

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
            if (!here.test(match.from()) || !counts(match)) continue;
            if (match.code().equals(PLAIN)) {
                plain = plain.or(() -> Optional.of(match));
                continue;
            }
            for (var code : match.code().split("\\+")) add(found, Topic.valueOf(code.toUpperCase(Locale.ROOT)), match);
        }
        prune(found);
        if (found.isEmpty()) plain.ifPresent(match -> add(found, Topic.BILATERAL_COOPERATION, match));
        return List.copyOf(found.values());
    }

    private void add(Map<Topic, Finding<Topic>> found, Topic topic, Match match) {
        var sure = match.length() > 1 ? Confidence.SURE : Confidence.LIKELY;
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
