package qantara.node.searches;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Actor;
import qantara.handling.Service;
import qantara.ledger.Action;
import qantara.node.audit.Leaf;
import qantara.node.correspondence.CheckPost;
import qantara.node.store.Micros;

/// The holder's half of a hit: a partner's request names a handle; an officer here looks what stands under it and
/// confirms. From then on the details are due within 48 hours (Regulation (EU) 2024/982).
final class Confirming {
    /// The time for the follow-up after a confirmed hit.
    static final Duration FOLLOW_UP = Duration.ofHours(48);

    private final Desk desk;
    private final Offerings offerings;
    private final CheckPost post;

    Confirming(Desk desk, Offerings offerings, CheckPost post) {
        this.desk = desk;
        this.offerings = offerings;
        this.post = post;
    }

    /// A hit of a partner that was confirmed here.
    record Confirmed(Service partner, HeldRef ref, Instant at, Instant due) {}

    /// Who stands under a handle; the record itself is opened by [Register#open].
    Optional<HeldRef> under(String handle) {
        return desk.store().read(db -> desk.held(db).byHandle(handle)).map(HeldPerson::ref);
    }

    /// The partners that can have hit this person.
    List<Service> reaching(HeldRef ref) {
        return desk.store().read(db -> new OfferingRows(db).reaching(ref)).stream()
                .sorted()
                .map(Service::new)
                .toList();
    }

    /// Confirms a partner's hit and tells it so.
    ///
    /// @return false when that partner cannot have hit that person
    boolean confirm(Actor officer, HeldRef ref, Service partner) {
        if (!Register.works(officer)) return false;
        boolean done = desk.store().write(db -> confirm(db, officer, ref, partner));
        desk.store().read(db -> {
            post.posted(db, partner);
            return done;
        });
        return done;
    }

    private boolean confirm(JdbcClient db, Actor officer, HeldRef ref, Service partner) {
        var person = desk.held(db).find(ref);
        var offering = new OfferingRows(db)
                .in(Offering.State.OPEN).stream()
                        .filter(one -> one.partner().equals(partner))
                        .filter(one -> one.purposes().stream()
                                .anyMatch(purpose -> new OfferingRows(db).includes(one, purpose, ref)))
                        .findFirst();
        if (person.isEmpty() || offering.isEmpty()) return false;
        var now = desk.now();
        var slip = new Slip.Confirmed(person.get().handle(), now);
        if (!offerings.tell(db, offering.get(), slip)) return false;
        db.sql("""
                insert into hit_confirmed(partner, handle, ref, officer, at, due)
                values (:partner, :handle, :ref, :officer, :at, :due) on conflict do nothing""")
                .param("partner", partner.code())
                .param("handle", person.get().handle())
                .param("ref", ref.toString())
                .param("officer", officer.id().text())
                .param("at", Micros.of(now))
                .param("due", Micros.of(now.plus(FOLLOW_UP)))
                .update();
        desk.audit()
                .append(
                        db,
                        Leaf.of(officer.id(), Action.DISCLOSE, ref.toString())
                                .to(partner)
                                .because("hit confirmed"));
        return true;
    }

    /// What is due to partners, the first due first.
    List<Confirmed> due(JdbcClient db) {
        return db.sql("select partner, ref, at, due from hit_confirmed where due > :since order by due limit 100")
                .param("since", Micros.of(desk.now().minus(FOLLOW_UP)))
                .query((row, _) -> new Confirmed(
                        new Service(row.getString("partner")),
                        HeldRef.of(row.getString("ref")).orElseThrow(),
                        Micros.instant(row.getLong("at")),
                        Micros.instant(row.getLong("due"))))
                .list();
    }
}
