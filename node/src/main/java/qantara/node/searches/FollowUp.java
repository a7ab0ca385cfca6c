package qantara.node.searches;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qantara.handling.Actor;
import qantara.handling.DataCategory;
import qantara.handling.Tlp;
import qantara.ledger.Action;
import qantara.node.audit.Leaf;
import qantara.node.chancery.Partner;
import qantara.node.correspondence.Correspondence;
import qantara.node.correspondence.Outcome;
import qantara.node.correspondence.ThreadRef;
import qantara.node.searches.Check.HitState;
import qantara.node.shell.Language;
import qantara.node.shell.Words;

/// What an officer makes of a hit: a request for the details, drafted for the exchange desk, or nothing further.
final class FollowUp {
    private final Desk desk;
    private final Asking asking;
    private final Correspondence correspondence;

    FollowUp(Desk desk, Asking asking, Correspondence correspondence) {
        this.desk = desk;
        this.asking = asking;
        this.correspondence = correspondence;
    }

    /// Drafts the request; the officer completes it, a second one lets it go. The hit is confirmed on this side by it.
    ///
    /// @param command the form's id
    /// @return the draft's address; empty when the hit is not open any more
    Optional<String> request(Actor officer, String command, Check check, Check.Hit hit) {
        if (hit.state() != HitState.OPEN && hit.state() != HitState.CONFIRMED) return Optional.empty();
        var outcome = correspondence.begin(officer, command, draft(check, hit));
        if (!(outcome instanceof Outcome.Done(var ref))) return Optional.empty();
        desk.store().write(db -> {
            new CheckRows(db)
                    .move(
                            hit.id(),
                            hit.state(),
                            hit.state() == HitState.OPEN ? HitState.REQUESTED : HitState.CONFIRMED,
                            ref.toString());
            return desk.audit()
                    .append(
                            db,
                            Leaf.of(officer.id(), Action.ALTER, check.ref().toString())
                                    .in(check.dossier())
                                    .serving(check.purpose())
                                    .to(hit.partner())
                                    .because("hit confirmed, " + ref));
        });
        return Optional.of(ref.href() + "/edit");
    }

    private Map<String, String> draft(Check check, Check.Hit hit) {
        var partner = desk.store().read(db -> desk.chancery().partners().find(db, hit.partner()));
        var language = partner.map(FollowUp::language).orElse(Language.ENGLISH);
        var words = Words.of("searches", language);
        var person = asking.entered(check);
        var fields = new HashMap<String, String>();
        fields.put("partner", hit.partner().code());
        fields.put("purpose", check.purpose().name());
        fields.put("language", language.tag());
        fields.put(
                "subject", words.say("request.subject", "handle", hit.handle().substring(0, 8)));
        fields.put("facts", words.say("request.facts", Map.of("handle", hit.handle(), "dossier", check.dossier())));
        fields.put("questions", words.say("request.questions", "name", firstLine(person.getOrDefault("name", "–"))));
        fields.put("urgency", "NORMAL");
        fields.put("tlp", Tlp.AMBER.label());
        fields.put("source", "X");
        fields.put("information", "4");
        for (var one : List.of(DataCategory.CASE, DataCategory.PERSON)) fields.put("category." + one.name(), "on");
        fields.replaceAll((_, text) -> text.replaceAll("[\\u2066-\\u2069]", ""));
        return fields;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("–");
    }

    private static Language language(Partner partner) {
        return partner.languages().stream()
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    /// Closes a hit without follow-up.
    boolean close(Actor officer, Check check, Check.Hit hit) {
        return desk.store().write(db -> {
            if (!new CheckRows(db).move(hit.id(), hit.state(), HitState.CLOSED, hit.thread())) return false;
            desk.audit()
                    .append(
                            db,
                            Leaf.of(officer.id(), Action.ALTER, check.ref().toString())
                                    .in(check.dossier())
                                    .serving(check.purpose())
                                    .because("hit closed"));
            return true;
        });
    }

    /// Closes the hits whose request the partner has answered or refused. Called at the room's own pace.
    void closeAnswered() {
        for (var asked : desk.store().read(db -> new CheckRows(db).askedFurther()))
            ThreadRef.of(asked.hit().thread()).filter(correspondence::isOver).ifPresent(_ -> closeAnswered(asked));
    }

    private void closeAnswered(CheckRows.Asked asked) {
        var hit = asked.hit();
        desk.store().write(db -> {
            if (!new CheckRows(db).move(hit.id(), hit.state(), HitState.CLOSED, hit.thread())) return false;
            desk.audit()
                    .append(
                            db,
                            Leaf.ofNobody(Action.ALTER, asked.ref().toString())
                                    .to(hit.partner())
                                    .because("hit closed, " + hit.thread() + " is answered"));
            return true;
        });
    }

    /// Ends a standing check.
    void stop(Actor officer, Check check) {
        desk.store().write(db -> {
            new CheckRows(db).stop(check.ref(), desk.now());
            return desk.audit()
                    .append(
                            db,
                            Leaf.of(officer.id(), Action.ALTER, check.ref().toString())
                                    .in(check.dossier())
                                    .because("standing check ended"));
        });
    }
}
