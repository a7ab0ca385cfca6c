package qantara.node.chancery;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;
import qantara.ledger.Action;
import qantara.node.access.Officers;
import qantara.node.audit.AuditLog;
import qantara.node.audit.Leaf;
import qantara.node.chancery.AgreementOrder.Outcome;

/// Has agreements rest and puts them in force again, by the word of two persons. Each step and its leaf are one
/// transaction, `db`. The doors look at the agreement for each letter, so the second word bites at the next one.
record Suspensions(Agreements agreements, Officers officers, AuditLog audit) {
    Outcome order(JdbcClient db, OfficerId officer, String id, boolean suspends, String why, Instant now) {
        var found = agreements.find(db, id);
        if (found.isEmpty()) return Outcome.NO_SUCH_AGREEMENT;
        if (why.isBlank() || why.length() > AgreementOrder.LONGEST_REASON) return Outcome.WITHOUT_REASON;
        if (found.get().suspended() == suspends) return Outcome.UNCHANGED;
        var rows = new AgreementOrderRows(db);
        if (rows.waiting(id).isPresent()) return Outcome.NOT_NOW;
        var order = new AgreementOrder(id, suspends, why.strip(), officer, now, Optional.empty(), Optional.empty());
        rows.give(order);
        audit.append(db, leaf(officer, found.get(), order, "ordered"));
        return Outcome.DONE;
    }

    Outcome confirm(JdbcClient db, OfficerId officer, String id, Instant now) {
        var found = agreements.find(db, id);
        if (found.isEmpty()) return Outcome.NO_SUCH_AGREEMENT;
        var rows = new AgreementOrderRows(db);
        var order = rows.waiting(id);
        if (order.isEmpty()) return Outcome.NOT_NOW;
        if (officers.isSamePerson(db, order.get().first(), officer)) return Outcome.SAME_PERSON;
        rows.confirm(order.get(), officer, now);
        agreements.rest(db, id, order.get().suspends());
        audit.append(db, leaf(officer, found.get(), order.get(), "confirmed"));
        return Outcome.DONE;
    }

    Outcome withdraw(JdbcClient db, OfficerId officer, String id) {
        var found = agreements.find(db, id);
        if (found.isEmpty()) return Outcome.NO_SUCH_AGREEMENT;
        var rows = new AgreementOrderRows(db);
        var order = rows.waiting(id);
        if (order.isEmpty()) return Outcome.NOT_NOW;
        rows.drop(id);
        audit.append(db, leaf(officer, found.get(), order.get(), "withdrawn"));
        return Outcome.DONE;
    }

    private static Leaf leaf(OfficerId officer, Instrument one, AgreementOrder order, String step) {
        var what = order.suspends() ? "suspension" : "resumption";
        return Leaf.of(officer, Action.POLICY, "agreement " + one.id() + " " + what + " " + step)
                .to(one.partner())
                .because(order.why());
    }
}
