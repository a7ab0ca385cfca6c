package qantara.node.searches;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Agreement;
import qantara.handling.Decision;
import qantara.handling.Proposal;
import qantara.handling.Rules;
import qantara.handling.Service;
import qantara.node.audit.AuditLog;
import qantara.node.chancery.Chancery;
import qantara.node.store.Micros;
import qantara.node.store.Store;

/// What every act of this desk needs: the store, the record, the rules, the log, its secret, the time.
record Desk(
        Store store,
        Chancery chancery,
        AuditLog audit,
        Rules rules,
        Service here,
        ZoneId zone,
        InstantSource clock,
        Vault vault) {
    /// To the microsecond, as it is kept.
    Instant now() {
        return Micros.instant(Micros.of(clock.instant()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    HeldRows held(JdbcClient db) {
        return new HeldRows(db, here.country());
    }

    Decision decide(JdbcClient db, Proposal proposal) {
        var agreements = proposal.to().services().stream()
                .flatMap(service -> inForce(db, service).stream())
                .toList();
        return rules.decide(proposal, agreements, now());
    }

    List<Agreement> inForce(JdbcClient db, Service partner) {
        return chancery.agreements().inForce(db, partner, now(), zone);
    }
}
