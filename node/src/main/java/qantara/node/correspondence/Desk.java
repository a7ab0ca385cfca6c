package qantara.node.correspondence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Actor;
import qantara.handling.Agreement;
import qantara.handling.Decision;
import qantara.handling.Proposal;
import qantara.handling.Rules;
import qantara.handling.Service;
import qantara.node.audit.AuditLog;
import qantara.node.chancery.Chancery;
import qantara.node.chancery.Partner;
import qantara.node.correspondence.Correspondence.Form;
import qantara.node.store.Micros;
import qantara.node.store.Store;

/// What every act of this desk needs: the store, the record, the rules, the log, the time.
record Desk(
        Store store, Chancery chancery, AuditLog audit, Rules rules, Service here, ZoneId zone, InstantSource clock) {

    /// Carries out what a form asks, once: a form that was carried out before gives its outcome again.
    Outcome once(Actor officer, String command, Function<JdbcClient, Outcome> act) {
        if (!Commands.isId(command)) return new Outcome.Unknown();
        return store.write(db -> {
            var commands = new Commands(db);
            var before = commands.before(command, officer.id().text());
            if (before.isPresent()) return new Outcome.Done(before.get());
            var outcome = act.apply(db);
            if (outcome instanceof Outcome.Done(var ref))
                commands.done(command, officer.id().text(), ref, now());
            return outcome;
        });
    }

    /// What a form asks of one exchange, once, unless the exchange was changed since the form was made.
    Outcome once(Actor officer, Form form, Change change) {
        return once(officer, form.command(), db -> {
            var dossier = new Threads(db).find(form.ref());
            if (dossier.isEmpty()) return new Outcome.Unknown();
            if (dossier.get().version() != form.version()) return new Outcome.Stale();
            return change.make(db, dossier.get());
        });
    }

    /// A change of one exchange, inside the transaction in which it was read.
    interface Change {
        Outcome make(JdbcClient db, Dossier dossier);
    }

    Decision decide(JdbcClient db, Proposal proposal, Instant now) {
        return rules.decide(proposal, agreements(db, proposal.to().services()), now);
    }

    private List<Agreement> agreements(JdbcClient db, Set<Service> services) {
        return services.stream()
                .flatMap(service -> chancery.agreements().inForce(db, service, now(), zone).stream())
                .toList();
    }

    /// The languages that `partner` accepts; none when it is not known.
    Set<String> languages(JdbcClient db, Service partner) {
        return chancery.partners()
                .find(db, partner)
                .map(Partner::languages)
                .<Set<String>>map(Set::copyOf)
                .orElseGet(Set::of);
    }

    /// To the microsecond, as it is kept: what is read back equals what was written.
    Instant now() {
        return Micros.instant(Micros.of(clock.instant()));
    }
}
