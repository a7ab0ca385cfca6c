package qantara.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qantara.names.Skeleton;
import tools.jackson.databind.JsonNode;

/// Counts what was read right: for single values the share that agree, for sets F1.
final class Tally {
    private final Map<String, int[]> counts = new HashMap<>();

    void add(JsonNode expected, Reading reading) {
        var main = reading.engagements().getFirst();
        single("country", expected.get("country"), main.place().country().map(Country::code));
        single("city", expected.get("city"), main.place().city());
        persons(expected.get("persons"), people(reading));
        set(
                "topics",
                strings(expected.get("topics")),
                all(reading, e -> e.topics().stream().map(t -> t.value().code()).toList()));
        set(
                "major events",
                pairs(expected.get("major_events")),
                all(
                        reading,
                        e -> e.majorEvents().stream()
                                .map(m -> m.code().code() + " "
                                        + m.year().map(String::valueOf).orElse("null"))
                                .toList()));
        set(
                "agreements",
                pairs(expected.get("agreements")),
                all(
                        reading,
                        e -> e.agreements().stream()
                                .map(a -> a.kind().code() + " " + a.status().code())
                                .toList()));
    }

    /// F1, which for single values is their share.
    double share(String field) {
        var count = counts.getOrDefault(field, new int[] {0, 1, 1});
        return 2.0 * count[0] / (count[1] + count[2]);
    }

    private void count(String field, int right, int read, int expected) {
        var count = counts.computeIfAbsent(field, f -> new int[3]);
        count[0] += right;
        count[1] += read;
        count[2] += expected;
    }

    private void single(String field, JsonNode expected, Optional<String> read) {
        if (!expected.isNull())
            count(field, read.filter(expected.asString()::equals).isPresent() ? 1 : 0, 1, 1);
    }

    private void set(String field, Set<String> expected, Set<String> read) {
        count(field, (int) read.stream().filter(expected::contains).count(), read.size(), expected.size());
    }

    private static List<Participant> people(Reading reading) {
        var names = new HashSet<String>();
        var people = new ArrayList<Participant>();
        for (var engagement : reading.engagements())
            for (var list : List.of(engagement.principals(), engagement.attendees()))
                for (var person : list)
                    if (person.name().isPresent() && names.add(person.name().get())) people.add(person);
        return people;
    }

    private void persons(JsonNode expected, List<Participant> read) {
        var left = new ArrayList<>(read);
        var right = 0;
        for (var person : expected) {
            var name = Skeleton.of(person.get("name").asString());
            var found = left.stream()
                    .filter(p -> same(name, Skeleton.of(p.name().orElse(""))))
                    .findFirst();
            if (found.isEmpty()) continue;
            left.remove(found.get());
            right++;
            single(
                    "person country",
                    person.get("country"),
                    found.get().country().map(Country::code));
            single("role", person.get("role"), Optional.of(found.get().role().code()));
        }
        count("persons", right, read.size(), expected.size());
    }

    private static boolean same(Skeleton one, Skeleton two) {
        return one.mayBe(two) && one.words().size() == two.words().size();
    }

    private interface Codes {
        List<String> of(Engagement engagement);
    }

    private static Set<String> all(Reading reading, Codes codes) {
        var all = new HashSet<String>();
        for (var engagement : reading.engagements()) all.addAll(codes.of(engagement));
        return all;
    }

    private static Set<String> strings(JsonNode array) {
        var set = new HashSet<String>();
        for (var node : array) set.add(node.asString());
        return set;
    }

    private static Set<String> pairs(JsonNode array) {
        var set = new HashSet<String>();
        for (var node : array)
            set.add(node.get(0).asString() + " " + node.get(1).asString());
        return set;
    }
}
