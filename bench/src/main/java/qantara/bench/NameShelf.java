package qantara.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qantara.names.BirthDate;
import qantara.names.Name;
import qantara.names.NameKeys;
import qantara.names.Particulars;
import qantara.names.RecordMatcher;

/// Persons by the keys of their names, in memory: the simplest index over which the engine can be measured.
final class NameShelf {
    /// How many are compared of those that share the most keys.
    private static final int COMPARED = 300;
    /// And of those that share the one part that a name has: no other part tells which of them are the likeliest.
    private static final int COMPARED_BY_ONE_PART = 10_000;

    private static final double BORN_NEAR = 4;

    private final List<Particulars> held = new ArrayList<>();
    private final Map<String, List<Integer>> byKey = new HashMap<>();
    private final RecordMatcher matcher = RecordMatcher.standard();

    int add(Particulars person) {
        held.add(person);
        for (var key : NameKeys.held(person.names().getFirst()))
            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(held.size() - 1);
        return held.size() - 1;
    }

    /// The numbers of those found, the likeliest first.
    List<Integer> find(Particulars asked, int most) {
        var sums = sums(asked.names().getFirst());
        asked.born()
                .ifPresent(born -> sums.replaceAll(
                        (number, sum) -> sum + near(born, held.get(number).born())));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .limit(asked.names().getFirst().carriers().size() == 1 ? COMPARED_BY_ONE_PART : COMPARED)
                .map(Map.Entry::getKey)
                .map(number -> Map.entry(
                        number, matcher.compare(asked, held.get(number)).logOdds()))
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<Integer, Double> sums(Name name) {
        var sums = new HashMap<Integer, Double>();
        for (var part : NameKeys.of(name)) {
            var best = new HashMap<Integer, Double>();
            for (var key : part.shorter())
                for (var number : byKey.getOrDefault(key, List.of())) best.put(number, part.rarity() / 2);
            for (var key : part.exact())
                for (var number : byKey.getOrDefault(key, List.of())) best.put(number, part.rarity());
            best.forEach((number, weight) -> sums.merge(number, weight, Double::sum));
        }
        return sums;
    }

    private static double near(BirthDate asked, Optional<BirthDate> born) {
        return born.filter(date -> Math.abs(date.year() - asked.year()) <= 1)
                .map(_ -> BORN_NEAR)
                .orElse(0.0);
    }
}
