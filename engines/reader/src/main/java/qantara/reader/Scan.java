package qantara.reader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All phrases of the vocabularies in one text; of each sort the longest, from left to right, none overlapping.
final class Scan {
    private static final int[] NOWHERE = new int[0];

    private final Map<Term.Sort, List<Match>> matches = new EnumMap<>(Term.Sort.class);
    private final Map<Term.Sort, int[]> cover = new EnumMap<>(Term.Sort.class);

    Scan(List<Token> tokens, Phrasebook phrases) {
        var longest = new EnumMap<Term.Sort, Match>(Term.Sort.class);
        for (var i = 0; i < tokens.size(); i++) {
            longest.clear();
            phrases.at(tokens, i, match -> longest.merge(match.term().sort(), match, Scan::longer));
            for (var match : longest.values()) take(match, tokens.size());
        }
    }

    private static Match longer(Match one, Match two) {
        if (one.to() != two.to()) return one.to() > two.to() ? one : two;
        return one.skip() <= two.skip() ? one : two;
    }

    private void take(Match match, int size) {
        var covered = cover.computeIfAbsent(match.term().sort(), s -> new int[size]);
        var list = matches.computeIfAbsent(match.term().sort(), s -> new ArrayList<>());
        if (covered[match.from()] != 0 && !reachesOn(match, list)) return;
        list.add(match);
        for (var i = match.from(); i < match.to(); i++) covered[i] = list.size();
    }

    /// Topics may overlap: `the fight against crime` and `organised crime` of `the fight against organised crime`.
    private static boolean reachesOn(Match match, List<Match> list) {
        return match.term().sort() == Term.Sort.TOPIC
                && match.to() > list.getLast().to();
    }

    List<Match> all(Term.Sort sort) {
        return matches.getOrDefault(sort, List.of());
    }

    /// The matches of a sort that begin at or after token `from` and end at or before `to`.
    List<Match> within(Term.Sort sort, int from, int to) {
        return all(sort).stream().filter(m -> m.from() >= from && m.to() <= to).toList();
    }

    boolean has(Term.Sort sort, int token) {
        var covered = cover.getOrDefault(sort, NOWHERE);
        return token >= 0 && token < covered.length && covered[token] != 0;
    }

    Optional<Match> covering(Term.Sort sort, int token) {
        return has(sort, token)
                ? Optional.of(all(sort).get(cover.getOrDefault(sort, NOWHERE)[token] - 1))
                : Optional.empty();
    }

    Optional<Match> startingAt(Term.Sort sort, int token) {
        return covering(sort, token).filter(m -> m.from() == token);
    }

    Optional<Match> endingAt(Term.Sort sort, int end) {
        return covering(sort, end - 1).filter(m -> m.to() == end);
    }
}
