package qantara.node.correspondence;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Urgency;
import qantara.handling.Actor;
import qantara.handling.Agreement;
import qantara.handling.Service;
import qantara.node.chancery.ChannelHealth;
import qantara.node.chancery.Engagement;
import qantara.node.chancery.EngagementRef;
import qantara.node.chancery.Fact;
import qantara.node.chancery.Partner;
import qantara.node.shell.Kept;
import qantara.node.shell.Language;
import qantara.node.shell.NodeFace;
import qantara.node.shell.Page;
import qantara.node.shell.ReaderLanguage;
import qantara.node.shell.ReaderTime;
import qantara.node.shell.Ref;
import qantara.node.shell.Section;
import qantara.node.shell.Words;

/// Makes what the pages show out of what the desk knows, in the language of whoever asks.
record Faceplates(
        Desk desk,
        Correspondence correspondence,
        Signers signers,
        NodeFace face,
        ReaderLanguage languages,
        Optional<ChannelHealth> health,
        InstantSource clock,
        RandomGenerator random) {

    /// The id for a form that is shown now.
    String command() {
        return Commands.fresh(random);
    }

    private Words words(HttpServletRequest request) {
        return Words.of("correspondence", languages.of(request));
    }

    private ReaderTime time(HttpServletRequest request) {
        var language = languages.of(request);
        return new ReaderTime(language, face.zone(), face.place(language));
    }

    Listing listing(Filter filter, Shelf shelf, HttpServletRequest request) {
        var words = words(request);
        var partners = partners(request);
        var lines = shelf.dossiers().stream()
                .map(dossier -> line(dossier, shelf, partners, words, time(request)))
                .toList();
        return new Listing(filter, shelf.counts(), lines, shelf.next(), partners, true);
    }

    private Listing.Line line(
            Dossier dossier, Shelf shelf, Map<String, String> partners, Words words, ReaderTime time) {
        var partner = dossier.partner().map(Service::code).orElse("");
        return new Listing.Line(
                new Ref(dossier.ref().toString()),
                dossier.ref().href(),
                dossier.subject().isEmpty() ? words.say("box.untitled") : dossier.subject(),
                Faces.box(dossier.partner(), partners.getOrDefault(partner, partner), false),
                Faces.cells(dossier.evaluation(), dossier.marking()),
                ClockFace.of(dossier, clock.instant(), time, words),
                Faces.state(dossier, words),
                Faces.mark(dossier, shelf, words));
    }

    private Map<String, String> partners(HttpServletRequest request) {
        return partners(languages.of(request));
    }

    /// The partners' names by code.
    Map<String, String> partners(Language reader) {
        var language = reader.tag();
        return desk.store()
                .read(db -> desk.chancery().partners().all(db).stream()
                        .collect(Collectors.toMap(
                                one -> one.code().code(), one -> one.name(language), (a, b) -> a, LinkedHashMap::new)));
    }

    RequestDesk desk(String action, boolean isNew, HttpServletRequest request) {
        return new RequestDesk(
                action,
                isNew,
                desk.store().read(db -> desk.chancery().partners().all(db)),
                words(request));
    }

    /// The fields that an engagement fills: the partner it was with and what it dealt with. A new request is normal,
    /// marked amber and not yet evaluated until its officer says otherwise.
    Map<String, String> prefilled(String engagement, Language reader) {
        var values = new HashMap<String, String>();
        values.put("urgency", Urgency.NORMAL.name());
        values.put("tlp", "TLP:AMBER");
        values.put("category.CASE", "on");
        desk.store().read(db -> {
            EngagementRef.of(engagement)
                    .flatMap(ref -> desk.chancery().engagements().find(db, ref))
                    .ifPresent(one -> fill(db, one, reader, values));
            return values;
        });
        return values;
    }

    private void fill(JdbcClient db, Engagement engagement, Language reader, Map<String, String> values) {
        values.put("engagement", engagement.ref().toString());
        values.put("purpose", "INVESTIGATION");
        var countries =
                engagement.countries().stream().map(country -> country.code()).toList();
        var partner = desk.chancery().partners().all(db).stream()
                .filter(one -> countries.contains(one.country().code()))
                .findFirst();
        partner.ifPresent(one -> values.putAll(addressed(one)));
        engagement
                .all(Fact.Subjects.class)
                .findFirst()
                .ifPresent(subjects -> values.put("subject", topics(subjects, reader)));
    }

    /// The fields that a partner fills; none for a partner that is not known.
    Map<String, String> addressed(String partner) {
        if (!Service.isCode(partner)) return Map.of();
        return desk.store()
                .read(db -> desk.chancery().partners().find(db, new Service(partner)))
                .map(Faceplates::addressed)
                .orElseGet(Map::of);
    }

    private static Map<String, String> addressed(Partner partner) {
        return Map.of(
                "partner",
                partner.code().code(),
                "language",
                partner.languages().getFirst());
    }

    private static String topics(Fact.Subjects subjects, Language reader) {
        var names = Words.of("chancery", reader);
        return subjects.topics().stream()
                .limit(3)
                .map(topic -> names.say("topic." + topic.code()))
                .collect(Collectors.joining(", "));
    }

    Optional<Draft> draft(ThreadRef ref) {
        return desk.store().read(db -> new Drafts(db).find(ref));
    }

    Optional<Integer> version(ThreadRef ref) {
        return desk.store().read(db -> new Threads(db).find(ref)).map(Dossier::version);
    }

    Optional<Page> thread(ThreadRef ref, Actor officer, Optional<Kind> writing, Kept form, HttpServletRequest request) {
        return correspondence.consult(officer, ref).map(thread -> {
            var standing = standing(thread.dossier());
            return desk.store().read(db -> {
                var faces = faces(db, thread.dossier(), standing, request);
                var shown = form.isRefused() || writing.isEmpty()
                        ? form
                        : Kept.of(thread.draft()
                                .filter(draft -> draft.kind() == writing.get())
                                .map(Draft::fields)
                                .orElseGet(() -> fresh(thread.dossier())));
                return Page.of(Section.EXCHANGE, "correspondence/thread")
                        .with("thread", faces.of(thread, officer, writing))
                        .with("files", files(db, thread, words(request)))
                        .with("form", shown);
            });
        });
    }

    private static FilesView files(JdbcClient db, Correspondence.Bundle thread, Words words) {
        var ref = thread.dossier().ref();
        var isOpen = thread.draft().filter(draft -> !draft.waiting()).isPresent();
        return FilesView.of(ref, new Enclosures(db).of(ref), isOpen, words);
    }

    /// A reply begins with the kinds of data and the label of what it answers.
    static Map<String, String> fresh(Dossier dossier) {
        var values = new HashMap<String, String>();
        dossier.categories().forEach(category -> values.put("category." + category.name(), "on"));
        values.put("tlp", dossier.marking().tlp().label());
        return values;
    }

    /// Whether letters may pass on the channel of an exchange.
    private ChannelHealth.Standing standing(Dossier dossier) {
        return dossier.channel()
                .flatMap(channel -> health.map(asked -> asked.of(channel)))
                .map(ChannelHealth.Health::standing)
                .orElse(ChannelHealth.Standing.OPEN);
    }

    private ThreadFaces faces(
            JdbcClient db, Dossier dossier, ChannelHealth.Standing standing, HttpServletRequest request) {
        var language = languages.of(request).tag();
        var partner =
                dossier.partner().flatMap(code -> desk.chancery().partners().find(db, code));
        return new ThreadFaces(
                command(),
                words(request),
                time(request),
                face.country(),
                partner.map(one -> one.name(language)).orElse("–"),
                basis(db, dossier),
                standing,
                draft -> new Composer(desk, db).compose(dossier, draft),
                id -> signers.name(db, id));
    }

    /// The agreement in force that covers it, as the rules see it.
    private Optional<String> basis(JdbcClient db, Dossier dossier) {
        return dossier.partner()
                .flatMap(partner -> desk.chancery().agreements().inForce(db, partner, desk.now(), desk.zone()).stream()
                        .filter(one -> one.covers(partner, dossier.purpose(), dossier.categories()))
                        .map(Agreement::id)
                        .findFirst());
    }

    /// The same form with a word above it, where the wrong fields themselves are not on the page.
    Kept bannered(Kept form, HttpServletRequest request) {
        return form.error("act").isEmpty() ? form.refusing("act", words(request).say("draft.unfinished")) : form;
    }

    /// The form with a sentence beside each wrong field.
    Kept refused(Map<String, String> values, Map<String, Wrong> wrong, HttpServletRequest request) {
        var form = Kept.of(values);
        for (var one : wrong.entrySet())
            form = form.refusing(one.getKey(), one.getValue().in(words(request)));
        return form;
    }

    /// The form as it was sent, with the reason why nothing came of it.
    Kept refused(Map<String, String> values, Outcome outcome, HttpServletRequest request) {
        var words = words(request);
        return switch (outcome) {
            case Outcome.Done d -> Kept.of(values);
            case Outcome.Unfit(var wrong) -> refused(values, wrong, request);
            case Outcome.Forbidden(var refusal) ->
                Kept.of(values)
                        .refusing(
                                "act",
                                refusal.reasons().stream()
                                        .map(reason -> words.say("refused." + reason.name()) + " "
                                                + words.say("refused.rule", "rule", reason.source()))
                                        .collect(Collectors.joining(" ")));
            case Outcome.NotNow n -> Kept.of(values).refusing("act", words.say("refused.STATE"));
            case Outcome.Stale s -> Kept.of(values).refusing("act", words.say("refused.STALE"));
            case Outcome.NoJournal n -> Kept.of(values).refusing("act", words.say("refused.NO_JOURNAL"));
            case Outcome.NoWay n -> Kept.of(values).refusing("act", words.say("refused.NO_CHANNEL"));
            case Outcome.Unknown u -> Kept.of(values).refusing("act", words.say("refused.STATE"));
        };
    }
}
