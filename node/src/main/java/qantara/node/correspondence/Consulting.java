package qantara.node.correspondence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Message;
import qantara.exchange.State;
import qantara.exchange.Step;
import qantara.handling.Act;
import qantara.handling.Actor;
import qantara.handling.Decision;
import qantara.handling.Permit;
import qantara.handling.Proposal;
import qantara.handling.Refusal;
import qantara.ledger.Action;
import qantara.node.correspondence.Correspondence.Bundle;
import qantara.node.correspondence.Correspondence.Form;
import qantara.seal.ChannelId;
import qantara.seal.KeyRing;
import qantara.seal.Lane;
import qantara.seal.MessageId;

/// Shows exchanges. Whoever reads content is written down with it, in the same transaction.
///
/// @param told hears of every lane in which a letter now waits, after the commit
record Consulting(Desk desk, Letters letters, KeyRing ring, Consumer<Lane> told) {
    /// As many lines the first page of a shift shows.
    private static final int SHIFT = 100;

    Optional<Bundle> consult(Actor officer, ThreadRef ref) {
        return desk.store()
                .write(db -> new Threads(db)
                        .find(ref)
                        .filter(dossier -> mayRead(db, officer, dossier))
                        .map(dossier -> {
                            desk.audit().append(db, Writing.leaf(officer, Action.CONSULT, dossier));
                            return thread(db, dossier);
                        }));
    }

    boolean isOver(ThreadRef ref) {
        return desk.store()
                .read(db -> new Threads(db).find(ref))
                .filter(dossier -> isOver(dossier.exchange().state()))
                .isPresent();
    }

    private static boolean isOver(State state) {
        return switch (state) {
            case State.Answered _, State.PartRefused _, State.Refused _, State.Closed _ -> true;
            case State.Draft _,
                    State.Approved _,
                    State.Sent _,
                    State.Received _,
                    State.Opened _,
                    State.Clarifying _,
                    State.Deviated _,
                    State.Recalled _,
                    State.Failed _ -> false;
        };
    }

    private boolean mayRead(JdbcClient db, Actor officer, Dossier dossier) {
        return switch (viewing(db, officer, dossier)) {
            case Permit p -> true;
            case Refusal refusal -> {
                desk.audit()
                        .append(
                                db,
                                Writing.leaf(officer, Action.CONSULT, dossier).refused(refusal));
                yield false;
            }
        };
    }

    private Decision viewing(JdbcClient db, Actor officer, Dossier dossier) {
        return desk.decide(db, Proposal.inside(Act.VIEW, Items.readable(dossier, desk.here()), officer), desk.now());
    }

    private Bundle thread(JdbcClient db, Dossier dossier) {
        var papers = new Papers(db).of(dossier.ref());
        var tracks = new HashMap<MessageId, Track>();
        for (var paper : papers)
            if (paper.ours())
                new OutgoingRows(db)
                        .find(paper.letter())
                        .map(letter -> Track.of(letter, ring))
                        .ifPresent(track -> tracks.put(paper.letter(), track));
        return new Bundle(dossier, papers, new Drafts(db).find(dossier.ref()), tracks, desk.now());
    }

    Outcome open(Actor officer, Form form, MessageId letter) {
        var outcome = desk.once(officer, form, (db, dossier) -> {
            var filed = new Papers(db).find(letter);
            if (filed.isEmpty() || !filed.get().thread().equals(dossier.ref())) return new Outcome.Unknown();
            return switch (viewing(db, officer, dossier)) {
                case Refusal refusal -> new Outcome.Forbidden(refusal);
                case Permit p -> open(db, officer, dossier, filed.get().paper());
            };
        });
        if (outcome instanceof Outcome.Done(var ref))
            desk.store()
                    .read(db -> new Threads(db).find(ref))
                    .flatMap(d -> d.lane(desk.here()))
                    .ifPresent(told);
        return outcome;
    }

    /// Opening a letter that a colleague opened a moment ago is no fault: both see it, the partner is told once.
    private Outcome open(JdbcClient db, Actor officer, Dossier dossier, Paper paper) {
        var now = desk.now();
        if (!new Papers(db).open(paper.letter(), officer.id().text(), now)) return new Outcome.Done(dossier.ref());
        if (paper.message() instanceof Message.RequestMessage)
            new Threads(db).change(dossier.at(Steps.tried(dossier.exchange(), new Step.Open(now))));
        dossier.lane(desk.here()).ifPresent(back -> letters.handled(db, paper.letter(), back, now));
        desk.audit().append(db, Writing.leaf(officer, Action.CONSULT, dossier).because("open"));
        return new Outcome.Done(dossier.ref());
    }

    Shelf list(Filter filter) {
        return desk.store().read(db -> {
            var listed = new ThreadList(db).page(filter);
            var refs =
                    listed.dossiers().stream().map(one -> one.ref().toString()).toList();
            return new Shelf(
                    listed.dossiers(),
                    new ThreadList(db).counts(filter),
                    new Drafts(db).stages(refs),
                    new HashSet<>(new Papers(db).unread(refs)),
                    listed.next());
        });
    }

    List<ClosedDay> closedDays(ChannelId channel, int most) {
        return desk.store().read(db -> DayBook.of(db, channel, most));
    }

    Shelf waiting() {
        return desk.store().read(db -> {
            var dossiers = new ThreadList(db).shift(SHIFT);
            var refs = dossiers.stream().map(one -> one.ref().toString()).toList();
            return new Shelf(
                    dossiers,
                    Map.of(),
                    new Drafts(db).stages(refs),
                    new HashSet<>(new Papers(db).unread(refs)),
                    Optional.empty());
        });
    }
}
