package qantara.node.correspondence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import qantara.handling.Role;
import qantara.handling.Service;
import qantara.node.shell.ReaderTime;
import qantara.node.shell.Ref;
import qantara.node.shell.Section;
import qantara.node.shell.TodayItem;
import qantara.node.shell.TodaySource;
import qantara.node.shell.Tone;
import qantara.node.shell.Viewer;
import qantara.node.shell.Words;

/// What of the exchange waits today: requests by their clock, drafts for a second officer, answers nobody has opened.
final class CorrespondenceToday implements TodaySource {
    private final Correspondence correspondence;
    private final Faceplates plates;
    private final InstantSource clock;
    private final Journal journal;

    CorrespondenceToday(Correspondence correspondence, Faceplates plates, InstantSource clock, Journal journal) {
        this.journal = journal;
        this.correspondence = correspondence;
        this.plates = plates;
        this.clock = clock;
    }

    @Override
    public List<TodayItem> items(Viewer viewer, ReaderTime time) {
        if (!viewer.sees(Section.EXCHANGE)) return List.of();
        var words = Words.of("correspondence", time.language());
        var shelf = correspondence.waiting();
        return Stream.concat(
                        notice(words).stream(),
                        shelf.dossiers().stream().map(dossier -> item(dossier, shelf, words, time)))
                .limit(MOST_ITEMS)
                .toList();
    }

    /// That nothing can be sent, or that this node found itself put back to an older state.
    private Optional<TodayItem> notice(Words words) {
        if (!journal.isOpen()) return Optional.of(notice(words, Tone.LATE, "journal.missing"));
        return journal.finding() == Journal.Finding.OLDER_DATABASE
                ? Optional.of(notice(words, Tone.SOON, "journal.older"))
                : Optional.empty();
    }

    private static TodayItem notice(Words words, Tone tone, String word) {
        return new TodayItem.Notice(
                tone, "triangle-alert", words.say(word), words.say(word + ".note"), Optional.empty());
    }

    private TodayItem item(Dossier dossier, Shelf shelf, Words words, ReaderTime time) {
        var code = dossier.partner().map(Service::code).orElse("");
        var name = plates.partners(time.language()).getOrDefault(code, code);
        var isToRelease = shelf.drafts().getOrDefault(dossier.ref().toString(), false) && mayRelease();
        return new TodayItem.Waiting(
                dossier.ref().href(),
                dossier.subject().isEmpty() ? words.say("box.untitled") : dossier.subject(),
                new Ref(dossier.ref().toString()),
                since(dossier),
                due(dossier),
                due(dossier).isPresent()
                        ? words.say(
                                "urgency.class." + dossier.exchange().urgency().name())
                        : "",
                Optional.of(Faces.box(dossier.partner(), name, false)),
                Optional.of(Faces.cells(dossier.evaluation(), dossier.marking())),
                Optional.empty(),
                Optional.empty(),
                Faces.mark(dossier, shelf, words).or(() -> Optional.of(Faces.state(dossier, words))),
                words.say(isToRelease ? "today.release" : due(dossier).isPresent() ? "today.answer" : "today.open"));
    }

    private boolean mayRelease() {
        return plates.signers()
                .worker()
                .filter(actor -> actor.holds(Role.RELEASE))
                .isPresent();
    }

    private Instant since(Dossier dossier) {
        return dossier.exchange().deadline().map(one -> one.start()).orElseGet(() -> earlier(dossier.began()));
    }

    private Instant earlier(Instant began) {
        var now = clock.instant();
        return began.isBefore(now) ? began : now;
    }

    /// Only what this service owes has a clock here; a clock that stands still does not press.
    private static Optional<Instant> due(Dossier dossier) {
        return dossier.exchange()
                .deadline()
                .filter(one -> !dossier.isOurs() && one.paused().isEmpty())
                .filter(_ -> dossier.exchange().state().isPending())
                .map(one -> one.due());
    }
}
