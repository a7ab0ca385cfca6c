package qantara.node.searches;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qantara.handling.HandlingCode;
import qantara.handling.Service;
import qantara.node.searches.Check.HitState;
import qantara.node.searches.Check.State;

/// One cross-check as its page shows it.
///
/// @param person who is asked about, by name of the field
/// @param points blinded points per partner
/// @param lanes hits on which something can be done
/// @param rows every partner that was named, asked or not
/// @param command the id of the page's forms
public record CheckView(
        Check check,
        Map<String, String> person,
        int points,
        List<Lane> lanes,
        List<Row> rows,
        List<Left> budgets,
        String command) {
    public CheckView {
        person = Map.copyOf(person);
        lanes = List.copyOf(lanes);
        rows = List.copyOf(rows);
        budgets = List.copyOf(budgets);
    }

    /// A hit.
    ///
    /// @param partner the partner's name
    /// @param style of the handling code's cell
    public record Lane(Check.Hit hit, String country, String partner, String style) {}

    /// One question, or a partner that was not asked.
    ///
    /// @param index when the partner's index changed last
    /// @param code why it was refused or not asked; empty otherwise
    public record Row(
            String country,
            String partner,
            Optional<Check.Question> question,
            Optional<java.time.Instant> index,
            boolean isStale,
            String code) {}

    /// What is left of a partner's allowance today.
    public record Left(String country, String partner, int left, int allowance) {}

    /// The lines of a field.
    public List<String> lines(String field) {
        return person.getOrDefault(field, "").lines().toList();
    }

    /// How many of the questions were hits.
    public int hits() {
        return lanes.size();
    }

    /// Whether it goes on by itself.
    public boolean isStanding(java.time.Instant now) {
        return check.standing().filter(now::isBefore).isPresent();
    }

    static List<Lane> lanes(Check check, Map<String, String> names) {
        return check.hits().stream()
                .filter(hit -> hit.state() != HitState.CLOSED)
                .map(hit -> new Lane(
                        hit,
                        hit.partner().country(),
                        names.getOrDefault(hit.partner().code(), hit.partner().code()),
                        style(hit.handling())))
                .toList();
    }

    private static String style(String code) {
        for (var one : HandlingCode.values()) if (one.name().equals(code)) return "h" + one.ordinal();
        return "h3";
    }

    static List<Row> rows(
            Check check, Map<String, String> names, Map<String, java.time.Instant> ages, java.time.Instant now) {
        var rows = new ArrayList<Row>();
        for (var one : check.questions()) {
            var age = Optional.ofNullable(ages.get(one.id()));
            var isStale = age.filter(at -> at.isBefore(now.minus(java.time.Duration.ofDays(7))))
                    .isPresent();
            rows.add(row(names, one.partner(), Optional.of(one), age, isStale, one.code()));
        }
        for (var one : check.unasked())
            rows.add(row(names, one.partner(), Optional.empty(), Optional.empty(), false, one.code()));
        rows.sort(Comparator.comparing(row ->
                row.question().map(Check.Question::state).map(State::ordinal).orElse(99)));
        return rows;
    }

    private static Row row(
            Map<String, String> names,
            Service partner,
            Optional<Check.Question> question,
            Optional<java.time.Instant> age,
            boolean isStale,
            String code) {
        return new Row(
                partner.country(), names.getOrDefault(partner.code(), partner.code()), question, age, isStale, code);
    }
}
