package qantara.node.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Exchange;
import qantara.exchange.Message;
import qantara.exchange.Step;
import qantara.handling.Act;
import qantara.handling.Actor;
import qantara.handling.Item;
import qantara.handling.OfficerId;
import qantara.handling.Permit;
import qantara.handling.Proposal;
import qantara.handling.Refusal;
import qantara.ledger.Action;
import qantara.node.audit.Leaf;
import qantara.node.correspondence.Correspondence.Form;
import qantara.seal.Lane;
import qantara.seal.MessageId;

/// Lets drafts go. The rules decide inside the transaction that keeps state, letter and leaf, so nothing can change
/// between the decision and the act.
///
/// @param told hears of every lane in which a letter now waits, after the commit
record Releasing(Desk desk, Letters letters, Consumer<Lane> told) {
    Outcome release(Actor officer, Form form, boolean heeded) {
        var outcome = desk.once(officer, form, (db, dossier) -> {
            var draft = new Drafts(db).find(dossier.ref()).filter(Draft::waiting);
            if (draft.isEmpty()) return new Outcome.NotNow();
            if (!Kind.possible(dossier.exchange()).contains(draft.get().kind())) return new Outcome.NotNow();
            return switch (new Composer(desk, db).compose(dossier, draft.get())) {
                case Composed.Unfit(var wrong) -> new Outcome.Unfit(wrong);
                case Composed.Fit fit -> decide(db, officer, dossier, draft.get(), fit, heeded);
            };
        });
        if (outcome instanceof Outcome.Done(var ref)) tell(ref);
        return outcome;
    }

    private void tell(ThreadRef ref) {
        desk.store()
                .read(db -> new Threads(db).find(ref))
                .flatMap(dossier -> dossier.lane(desk.here()))
                .ifPresent(told);
    }

    private Outcome decide(
            JdbcClient db, Actor officer, Dossier dossier, Draft draft, Composed.Fit fit, boolean heeded) {
        var now = desk.now();
        var item = new Item(dossier.ref().toString(), desk.here(), fit.marking(), fit.categories(), dossier.purpose());
        Set<String> kept = heeded ? fit.marking().handling().restrictions() : Set.of();
        var proposal =
                new Proposal(Act.RELEASE, item, dossier.audience(), new OfficerId(draft.author()), officer, kept);
        return switch (desk.decide(db, proposal, now)) {
            case Refusal refusal -> refused(db, officer, dossier, refusal);
            case Permit permit -> permitted(db, permit, dossier, draft, fit, now);
        };
    }

    private Outcome refused(JdbcClient db, Actor officer, Dossier dossier, Refusal refusal) {
        desk.audit().append(db, leaf(officer.id(), dossier).refused(refusal));
        return new Outcome.Forbidden(refusal);
    }

    private Outcome permitted(
            JdbcClient db, Permit permit, Dossier dossier, Draft draft, Composed.Fit fit, Instant now) {
        var lane = dossier.lane(desk.here());
        if (lane.isEmpty()) return new Outcome.NoWay();
        if (!letters.mayPost()) return new Outcome.NoJournal();
        var answered = new Papers(db)
                .of(dossier.ref()).stream()
                        .filter(paper -> !paper.ours())
                        .map(Paper::letter)
                        .reduce((_, last) -> last);
        var enclosed = Enclosures.attachments(new Enclosures(db).drafted(dossier.ref()));
        var pace = Pace.of(dossier.exchange().urgency());
        var letter = letters.disclose(
                db, permit, permit.item(), lane.get(), fit.message(), enclosed, fit.marking(), answered, pace, now);
        if (letter.isEmpty()) return letters.mayPost() ? new Outcome.NoWay() : new Outcome.NoJournal();
        keep(db, permit, dossier, draft, fit, letter.get(), now);
        return new Outcome.Done(dossier.ref());
    }

    private void keep(
            JdbcClient db,
            Permit permit,
            Dossier dossier,
            Draft draft,
            Composed.Fit fit,
            MessageId letter,
            Instant now) {
        var paper = new Paper(
                0, letter, fit.message(), true, now, draft.author(), permit.by().text(), "", Optional.empty());
        new Papers(db).keep(dossier.ref(), paper);
        new Drafts(db).drop(dossier.ref());
        new Enclosures(db).released(dossier.ref(), letter);
        new Threads(db)
                .change(dossier.at(after(dossier.exchange(), fit.message(), now))
                        .touched());
        desk.audit().append(db, leaf(permit.by(), dossier).under(permit).because(justification(fit.message())));
    }

    private static Exchange after(Exchange exchange, Message message, Instant now) {
        return switch (message) {
            case Message.RequestMessage r ->
                Steps.tried(Steps.tried(exchange, new Step.Approve(now)), new Step.Post(now));
            case Message.ReplyMessage(var id, var reply) ->
                Steps.tried(exchange, new Step.Answer(now, reply.outcome()));
            case Message other -> exchange;
        };
    }

    /// Why it is passed on, as its author wrote it; kept beside the log, where it can be erased.
    private static String justification(Message message) {
        return switch (message) {
            case Message.RequestMessage(var id, var request) -> bounded(request.necessity());
            case Message other -> other.type();
        };
    }

    private static String bounded(String text) {
        return text.length() <= 2_000 ? text : text.substring(0, 2_000);
    }

    private Leaf leaf(OfficerId officer, Dossier dossier) {
        var leaf = Leaf.of(officer, Action.DISCLOSE, dossier.ref().toString())
                .in(dossier.ref().toString())
                .serving(dossier.purpose());
        return dossier.partner().map(leaf::to).orElse(leaf);
    }
}
