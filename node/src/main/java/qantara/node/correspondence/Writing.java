package qantara.node.correspondence;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Deadline.Warning;
import qantara.exchange.Exchange;
import qantara.exchange.ExchangeId;
import qantara.exchange.Request;
import qantara.exchange.Urgency;
import qantara.handling.Actor;
import qantara.handling.Agreement;
import qantara.handling.Audience;
import qantara.handling.DataCategory;
import qantara.handling.Evaluation;
import qantara.handling.Purpose;
import qantara.handling.Role;
import qantara.handling.Service;
import qantara.ledger.Action;
import qantara.node.audit.Leaf;
import qantara.node.chancery.Partner;
import qantara.node.correspondence.Correspondence.Form;

/// Drafts: kept as they were typed, checked whole before they go to a second officer.
record Writing(Desk desk, RandomGenerator random) {
    private static final Refusals REFUSED = new Refusals();

    Outcome begin(Actor officer, String command, Map<String, String> fields) {
        if (!officer.holds(Role.DESK) && !officer.holds(Role.RELEASE)) return REFUSED.role();
        var typed = new Typed(fields);
        return desk.once(officer, command, db -> {
            var now = desk.now();
            var threads = new Threads(db);
            var ref = threads.next(LocalDate.ofInstant(now, desk.zone()).getYear());
            var blank = blank(ref, officer, typed);
            return keep(db, officer, blank, Kind.REQUEST, typed, threads::begin);
        });
    }

    private Dossier blank(ThreadRef ref, Actor officer, Typed typed) {
        var now = desk.now();
        return new Dossier(
                ref,
                Exchange.draft(ExchangeId.fresh(now, random), Urgency.NORMAL),
                Optional.empty(),
                Optional.empty(),
                "",
                Purpose.INVESTIGATION,
                EnumSet.noneOf(DataCategory.class),
                "",
                typed.text("engagement"),
                Marks.marking(new Typed(Map.of()), Audience.NOBODY, now),
                Evaluation.UNASSESSED,
                Warning.NONE,
                1,
                officer.id().text(),
                now);
    }

    Outcome write(Actor officer, Form form, Kind kind, Map<String, String> fields) {
        var typed = new Typed(fields);
        return desk.once(officer, form, (db, dossier) -> {
            if (!officer.holds(Role.DESK) && !officer.holds(Role.RELEASE)) return REFUSED.role();
            if (!Kind.possible(dossier.exchange()).contains(kind)) return new Outcome.NotNow();
            if (new Drafts(db).find(dossier.ref()).filter(Draft::waiting).isPresent()) return new Outcome.NotNow();
            return keep(db, officer, dossier, kind, typed, one -> new Threads(db).change(one.touched()));
        });
    }

    private Outcome keep(
            JdbcClient db, Actor officer, Dossier dossier, Kind kind, Typed typed, Consumer<Dossier> keeper) {
        var now = desk.now();
        keeper.accept(kind == Kind.REQUEST ? shown(db, dossier, typed) : dossier);
        new Drafts(db).keep(dossier.ref(), new Draft(kind, officer.id().text(), false, now, typed.fields()));
        desk.audit().append(db, leaf(officer, Action.COLLECT, dossier));
        return new Outcome.Done(dossier.ref());
    }

    /// What a list shows of a request that is being written, as far as it is typed.
    private Dossier shown(JdbcClient db, Dossier dossier, Typed typed) {
        var partner = partner(db, typed.text("partner"));
        var service = partner.map(Partner::code);
        var lenient = new Typed(typed.fields());
        var draft = RequestPaper.draft(lenient, service.map(Audience::of).orElse(Audience.NOBODY), desk.now());
        return new Dossier(
                dossier.ref(),
                Exchange.draft(dossier.exchange().id(), draft.urgency()),
                service,
                partner.flatMap(Partner::channel),
                draft.subject().length() <= Request.SHORT
                        ? draft.subject()
                        : draft.subject().substring(0, Request.SHORT),
                draft.purpose().orElse(Purpose.INVESTIGATION),
                draft.categories(),
                draft.language(),
                typed.text("engagement"),
                draft.marking().orElse(dossier.marking()),
                draft.evaluation(),
                Warning.NONE,
                dossier.version(),
                dossier.author(),
                dossier.began());
    }

    private Optional<Partner> partner(JdbcClient db, String code) {
        return Service.isCode(code) ? desk.chancery().partners().find(db, new Service(code)) : Optional.empty();
    }

    Outcome submit(Actor officer, Form form) {
        return desk.once(officer, form, (db, dossier) -> {
            var draft = new Drafts(db).find(dossier.ref());
            if (draft.isEmpty() || draft.get().waiting()) return new Outcome.NotNow();
            if (!Kind.possible(dossier.exchange()).contains(draft.get().kind())) return new Outcome.NotNow();
            var also = draft.get().kind() == Kind.REQUEST
                    ? Recipients.also(draft.get().fields())
                    : List.<String>of();
            var wrong = new HashMap<>(wrong(db, dossier, draft.get()));
            also.forEach(partner -> wrong.putAll(wrongFor(db, dossier, draft.get(), partner)));
            if (also.size() > Recipients.MOST) wrong.put("partner", Wrong.of("recipients"));
            if (!wrong.isEmpty()) return new Outcome.Unfit(wrong);
            also.forEach(partner -> submitAlso(db, officer, draft.get(), partner));
            new Drafts(db)
                    .keep(dossier.ref(), alone(draft.get(), draft.get().fields().getOrDefault("partner", "")));
            new Threads(db).change(dossier.touched());
            desk.audit().append(db, leaf(officer, Action.ALTER, dossier).because("submit"));
            return new Outcome.Done(dossier.ref());
        });
    }

    /// The draft to one partner alone, waiting for a second officer.
    private static Draft alone(Draft draft, String partner) {
        var fields = partner.isEmpty() ? draft.fields() : Recipients.to(partner, draft.fields());
        return new Draft(draft.kind(), draft.author(), true, draft.saved(), fields);
    }

    /// What keeps the same request from going to one more partner, said beside that partner's name. What is wrong with
    /// the form itself is said once, at its field.
    private Map<String, Wrong> wrongFor(JdbcClient db, Dossier first, Draft draft, String partner) {
        var typed = new Typed(Recipients.to(partner, draft.fields()));
        var theirs = shown(db, first, typed);
        return wrong(db, theirs, new Draft(draft.kind(), draft.author(), false, draft.saved(), typed.fields()))
                .entrySet()
                .stream()
                .filter(wrong ->
                        List.of("partner", "language", "purpose", "category").contains(wrong.getKey()))
                .min(Map.Entry.comparingByKey())
                .map(wrong -> Map.of(Recipients.ALSO + partner, wrong.getValue()))
                .orElseGet(Map::of);
    }

    /// The same request to one more partner: a thread, a draft and a leaf of its own.
    private void submitAlso(JdbcClient db, Actor officer, Draft draft, String partner) {
        var threads = new Threads(db);
        var typed = new Typed(Recipients.to(partner, draft.fields()));
        var ref = threads.next(LocalDate.ofInstant(desk.now(), desk.zone()).getYear());
        var dossier = shown(db, blank(ref, officer, typed), typed);
        threads.begin(dossier);
        new Drafts(db).keep(ref, alone(draft, partner));
        desk.audit().append(db, leaf(officer, Action.COLLECT, dossier));
        desk.audit().append(db, leaf(officer, Action.ALTER, dossier).because("submit"));
    }

    /// All that keeps a draft from going out, the lack of an agreement or a channel included.
    private Map<String, Wrong> wrong(JdbcClient db, Dossier dossier, Draft draft) {
        var composer = new Composer(desk, db);
        return switch (composer.compose(dossier, draft)) {
            case Composed.Unfit(var wrong) -> withPartner(db, dossier, wrong);
            case Composed.Fit fit -> withPartner(db, dossier, agreement(db, dossier, fit));
        };
    }

    private Map<String, Wrong> withPartner(JdbcClient db, Dossier dossier, Map<String, Wrong> wrong) {
        var all = new HashMap<>(wrong);
        if (dossier.partner().isEmpty()) all.put("partner", Wrong.of("partner"));
        else if (dossier.channel().isEmpty()) all.put("partner", Wrong.of("channel"));
        else if (inForce(db, dossier).isEmpty()) all.put("partner", Wrong.of("agreement.none"));
        return all;
    }

    private List<Agreement> inForce(JdbcClient db, Dossier dossier) {
        return dossier.partner()
                .map(partner -> desk.chancery().agreements().inForce(db, partner, desk.now(), desk.zone()))
                .orElseGet(List::of);
    }

    /// Which part of what is sent no agreement in force covers.
    private Map<String, Wrong> agreement(JdbcClient db, Dossier dossier, Composed.Fit fit) {
        var forPurpose = inForce(db, dossier).stream()
                .filter(one -> one.purposes().contains(dossier.purpose()))
                .toList();
        if (forPurpose.isEmpty()) return Map.of("purpose", Wrong.of("agreement.purpose"));
        var kinds = new HashSet<>(fit.categories());
        return forPurpose.stream().anyMatch(one -> one.categories().containsAll(kinds))
                ? Map.of()
                : Map.of("category", Wrong.of("agreement.categories"));
    }

    Outcome sendBack(Actor officer, Form form) {
        return desk.once(officer, form, (db, dossier) -> {
            if (!officer.holds(Role.RELEASE)) return REFUSED.role();
            var draft = new Drafts(db).find(dossier.ref());
            if (draft.filter(Draft::waiting).isEmpty()) return new Outcome.NotNow();
            new Drafts(db).waiting(dossier.ref(), false);
            new Threads(db).change(dossier.touched());
            desk.audit().append(db, leaf(officer, Action.ALTER, dossier).because("send back"));
            return new Outcome.Done(dossier.ref());
        });
    }

    static Leaf leaf(Actor officer, Action action, Dossier dossier) {
        return Leaf.of(officer.id(), action, dossier.ref().toString())
                .in(dossier.ref().toString())
                .serving(dossier.purpose());
    }
}
