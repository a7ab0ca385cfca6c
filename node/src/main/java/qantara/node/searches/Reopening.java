package qantara.node.searches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import qantara.crosscheck.Accounting;
import qantara.crosscheck.LogEntryId;
import qantara.crosscheck.Overseer;
import qantara.crosscheck.Tier;
import qantara.handling.OfficerId;
import qantara.ledger.Action;
import qantara.node.audit.Leaf;

/// Lets oversight see, afterwards, who a cross-check was about, and proves that just that was asked. It is a step of
/// its own, with its ground, and has its leaf.
final class Reopening {
    private final Desk desk;
    private final Asking asking;
    private final Overseer overseer;

    Reopening(Desk desk, Asking asking, Overseer overseer) {
        this.desk = desk;
        this.asking = asking;
        this.overseer = overseer;
    }

    /// Opens a check on a ground; empty when there is none of that reference.
    Optional<Reopened> open(OfficerId overseeing, CheckRef ref, String ground) {
        var check = desk.store().write(db -> {
            var found = new CheckRows(db).find(ref);
            if (found.isPresent())
                desk.audit()
                        .append(
                                db,
                                Leaf.of(overseeing, Action.CONSULT, ref.toString())
                                        .because(ground));
            return found;
        });
        return check.map(this::opened);
    }

    private Reopened opened(Check check) {
        var person = asking.person(check);
        var entered = new HashMap<>(asking.entered(check));
        var proofs = new ArrayList<Reopened.Proof>();
        for (var open : desk.store().read(db -> new CheckRows(db).of(check.ref()))) proofs.add(proof(open, person));
        return new Reopened(check, entered, proofs);
    }

    private Reopened.Proof proof(CheckRows.Open open, Person person) {
        var claimed = person.asked(Tier.valueOf(open.question().tier()));
        return switch (overseer.account(open.bytes(), new LogEntryId(open.entry()), claimed)) {
            case Accounting.Opened opened ->
                new Reopened.Proof(
                        open.question(),
                        opened.asked().size(),
                        opened.dummies(),
                        opened.unexplained(),
                        opened.isWhole());
            case Accounting.OtherEntry _ ->
                new Reopened.Proof(open.question(), 0, 0, open.question().slots(), false);
            case Accounting.Unreadable _ ->
                new Reopened.Proof(open.question(), 0, 0, open.question().slots(), false);
        };
    }
}
