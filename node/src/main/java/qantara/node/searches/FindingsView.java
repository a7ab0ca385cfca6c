package qantara.node.searches;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import qantara.holdings.Found;
import qantara.holdings.Mark;
import qantara.names.Ground;
import qantara.names.How;
import qantara.names.Meeting;
import qantara.node.shell.Words;

/// What an own search found, masked: initials, year of birth, and why it fits, word by word.
///
/// @param notices what an officer should know before reading on
/// @param log the search's number in the log
public record FindingsView(List<Row> rows, List<String> notices, String log) {
    public FindingsView {
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }

    /// One person who may be meant.
    ///
    /// @param percent how likely, from 0 to 100
    /// @param word the same in a word
    /// @param tone the style of that word
    public record Row(
            String ref, String initials, String year, int percent, String word, String tone, List<String> reasons) {
        public Row {
            reasons = List.copyOf(reasons);
        }
    }

    static FindingsView of(OwnSearch.Findings findings, Words words) {
        var notices = new ArrayList<String>();
        if (findings.namesakes() > 0) notices.add(words.say("found.namesakes", "count", findings.namesakes()));
        if (!findings.isWhole()) notices.add(words.say("found.nearest"));
        findings.oddities().forEach(oddity -> notices.add(words.say("oddity." + oddity.name())));
        return new FindingsView(
                findings.found().stream().map(one -> row(one, words)).toList(), notices, findings.searchRef());
    }

    private static Row row(Found found, Words words) {
        var person = found.held().identity().particulars();
        var shown = new Person(
                person.names(), person.born(), new Numbers(java.util.Set.of(), java.util.Set.of(), java.util.Set.of()));
        var likely = found.score() >= 0.9 ? "likely" : found.score() >= 0.5 ? "possible" : "remote";
        return new Row(
                found.held().identity().handle(),
                shown.masked(),
                person.born().map(born -> String.valueOf(born.year())).orElse("–"),
                (int) Math.round(found.score() * 100),
                words.say("found." + likely),
                likely.equals("likely") ? "soon" : "",
                reasons(found, words));
    }

    /// A reason a word of what was asked, then one for each other trait. The held spelling stays masked.
    private static List<String> reasons(Found found, Words words) {
        var reasons = new ArrayList<String>();
        found.verdict().ifPresent(verdict -> {
            verdict.name().meetings().forEach(meeting -> reasons.add(reason(meeting, words)));
            verdict.grounds().stream()
                    .filter(ground -> ground.trait() != Ground.Trait.NAME)
                    .forEach(ground ->
                            reasons.add(words.say("ground." + ground.trait().name()) + ": "
                                    + words.say("finding." + ground.finding().name())));
        });
        var isSaid = found.verdict()
                .filter(verdict -> verdict.grounds().stream().anyMatch(one -> one.trait() == Ground.Trait.DOCUMENT))
                .isPresent();
        found.shared().stream()
                .filter(mark -> !isSaid || mark.kind() != Mark.Kind.DOCUMENT)
                .map(mark -> words.say("mark." + mark.kind().name()))
                .sorted()
                .forEach(reasons::add);
        return reasons;
    }

    private static String reason(Meeting meeting, Words words) {
        if (meeting.how() == How.HELD_ONLY) return words.say("how.HELD_ONLY");
        return words.say("how." + meeting.how().name(), Map.of("part", String.join(" ", meeting.asked())));
    }
}
