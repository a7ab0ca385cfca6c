package qantara.node.searches;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qantara.node.searches.Check.HitState;
import qantara.node.shell.ReaderTime;
import qantara.node.shell.Ref;
import qantara.node.shell.Section;
import qantara.node.shell.ServiceBox;
import qantara.node.shell.State;
import qantara.node.shell.TodayItem;
import qantara.node.shell.TodaySource;
import qantara.node.shell.Tone;
import qantara.node.shell.Viewer;
import qantara.node.shell.Words;

/// What of cross-checks waits today: hits to be confirmed, details that are due, alarms.
final class SearchesToday implements TodaySource {
    private final Searches searches;
    private final SearchFaces faces;

    SearchesToday(Searches searches, SearchFaces faces) {
        this.searches = searches;
        this.faces = faces;
    }

    @Override
    public List<TodayItem> items(Viewer viewer, ReaderTime time) {
        var words = Words.of("searches", time.language());
        if (viewer.sees(Section.OVERSIGHT)) return alarms(words, time);
        if (!viewer.sees(Section.SEARCHES)) return List.of();
        var names = faces.names(time.language());
        var items = new ArrayList<TodayItem>();
        for (var check : searches.desk().store().read(db -> new CheckRows(db).pressing()))
            check.hits().stream()
                    .filter(hit -> hit.state() == HitState.OPEN || hit.state() == HitState.CONFIRMED)
                    .limit(10)
                    .forEach(hit -> items.add(item(check, hit, names, words)));
        for (var due : searches.desk().store().read(db -> searches.confirming().due(db)))
            items.add(due(due, names, words));
        return items;
    }

    private static TodayItem item(Check check, Check.Hit hit, Map<String, String> names, Words words) {
        var isOpen = hit.state() == HitState.OPEN;
        return new TodayItem.Waiting(
                check.ref().href(),
                words.say(isOpen ? "today.hit" : "today.confirmed"),
                new Ref(check.ref().toString()),
                hit.found(),
                hit.due(),
                hit.due().isPresent() ? words.say("today.followup") : "",
                Optional.of(box(
                        hit.partner().country(),
                        names.getOrDefault(hit.partner().code(), ""))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new State(Tone.SOON, words.say("hit." + hit.state().name()))),
                words.say("today.open"));
    }

    private static TodayItem due(Confirming.Confirmed due, Map<String, String> names, Words words) {
        return new TodayItem.Waiting(
                "/searches/hits",
                words.say("today.owed"),
                new Ref(due.ref().toString()),
                due.at(),
                Optional.of(due.due()),
                words.say("today.followup"),
                Optional.of(box(
                        due.partner().country(),
                        names.getOrDefault(due.partner().code(), ""))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new State(Tone.NOTE, words.say("hit.CONFIRMED"))),
                words.say("today.open"));
    }

    private static ServiceBox box(String country, String name) {
        return new ServiceBox(country, name, false);
    }

    private List<TodayItem> alarms(Words words, ReaderTime time) {
        return searches.desk().store().read(db -> new Alarms(db).open()).stream()
                .limit(20)
                .map(alarm -> (TodayItem) new TodayItem.Notice(
                        Tone.LATE,
                        "siren",
                        words.say("alarm." + alarm.kind()),
                        words.say(
                                "alarm.note",
                                Map.of(
                                        "service", alarm.service(),
                                        "account", alarm.account(),
                                        "count", alarm.count(),
                                        "at", time.moment(alarm.at()))),
                        Optional.of("/oversight/checks")))
                .toList();
    }
}
