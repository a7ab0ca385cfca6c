package qantara.node.searches;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.Act;
import qantara.handling.Actor;
import qantara.handling.Audience;
import qantara.handling.Permit;
import qantara.handling.Proposal;
import qantara.handling.Purpose;
import qantara.handling.Refusal;
import qantara.handling.Role;
import qantara.ledger.Action;
import qantara.node.audit.Leaf;

/// The file of persons: entered, changed, erased, opened. Each act has its leaf in the same transaction, and partners'
/// indexes change with it; the search index follows right after.
final class Register {
    private static final int HANDLE = 16;

    private final Desk desk;
    private final IndexRoom index;
    private final Following indexes;

    /// What follows the file inside its transactions.
    interface Following {
        /// Persons came, changed or went: each as it was before and as it is now.
        void changed(JdbcClient db, List<Turn> turns);

        /// What was changed is durable now.
        void durable();
    }

    /// One change.
    record Turn(Optional<HeldPerson> before, Optional<HeldPerson> after) {}

    Register(Desk desk, IndexRoom index, Following indexes) {
        this.desk = desk;
        this.index = index;
        this.indexes = indexes;
    }

    Filing add(Actor officer, Entered entered) {
        if (!works(officer)) return new Filing.Forbidden();
        var form = HeldForm.of(entered, desk.here().country(), desk.today());
        if (form.isEmpty()) return new Filing.Unfit();
        var ref = desk.store().write(db -> {
            var person = enter(db, officer, form.get());
            indexes.changed(db, List.of(new Turn(Optional.empty(), Optional.of(person))));
            return person.ref();
        });
        follow();
        return new Filing.Done(ref);
    }

    /// Enters one person with its leaf; partners' indexes and the search index are told by whoever calls.
    HeldPerson enter(JdbcClient db, Actor officer, HeldForm form) {
        var now = desk.now();
        var person = person(
                desk.held(db).next(desk.today().getYear()),
                HexFormat.of().formatHex(desk.vault().chance(HANDLE)),
                form,
                officer,
                1,
                now,
                now);
        desk.held(db).add(person);
        desk.audit()
                .append(db, Leaf.of(officer.id(), Action.COLLECT, person.ref().toString()));
        return person;
    }

    private static HeldPerson person(
            HeldRef ref,
            String handle,
            HeldForm form,
            Actor officer,
            int version,
            java.time.Instant entered,
            java.time.Instant changed) {
        return new HeldPerson(
                ref,
                handle,
                form.written(),
                form.person(),
                form.sex(),
                form.nationality(),
                form.place(),
                form.category(),
                form.basis(),
                form.handling(),
                form.tlp(),
                form.evaluation(),
                form.review(),
                officer.id(),
                entered,
                changed,
                version);
    }

    Filing change(Actor officer, HeldRef ref, int version, Entered entered) {
        if (!works(officer)) return new Filing.Forbidden();
        var form = HeldForm.of(entered, desk.here().country(), desk.today());
        if (form.isEmpty()) return new Filing.Unfit();
        var filing = desk.store().write(db -> change(db, officer, ref, version, form.get()));
        follow();
        return filing;
    }

    private Filing change(JdbcClient db, Actor officer, HeldRef ref, int version, HeldForm form) {
        var before = desk.held(db).find(ref);
        if (before.isEmpty()) return new Filing.Unknown();
        var old = before.get();
        var changed = person(ref, old.handle(), form, officer, version, old.entered(), desk.now());
        if (!desk.held(db).change(changed)) return new Filing.Stale();
        desk.audit().append(db, Leaf.of(officer.id(), Action.ALTER, ref.toString()));
        indexes.changed(db, List.of(new Turn(before, desk.held(db).find(ref))));
        return new Filing.Done(ref);
    }

    /// Takes a person out of the file, of the search index and of partners' indexes. A second role is needed for it.
    Filing erase(Actor officer, HeldRef ref, String why) {
        if (!officer.holds(Role.RELEASE)) return new Filing.Forbidden();
        var filing = desk.store().write(db -> {
            var before = desk.held(db).find(ref);
            if (before.isEmpty()) return (Filing) new Filing.Unknown();
            indexes.changed(db, List.of(new Turn(before, Optional.empty())));
            desk.held(db).erase(ref);
            desk.audit()
                    .append(
                            db,
                            Leaf.of(officer.id(), Action.ERASE, ref.toString()).because(why));
            return new Filing.Done(ref);
        });
        follow();
        return filing;
    }

    /// Opens a person's record: decided by the rules and logged with its ground in the same transaction.
    Optional<HeldPerson> open(Actor officer, HeldRef ref, Cause cause) {
        return desk.store().write(db -> desk.held(db).find(ref).filter(person -> mayView(db, officer, person, cause)));
    }

    private boolean mayView(JdbcClient db, Actor officer, HeldPerson person, Cause cause) {
        var item = person.item(
                desk.here(),
                cause.purpose(),
                Audience.NOBODY,
                person.review().plusDays(1).atStartOfDay(desk.zone()).toInstant());
        var leaf = cause.leaf(officer, Action.CONSULT, person.ref().toString());
        return switch (desk.decide(db, Proposal.inside(Act.VIEW, item, officer))) {
            case Permit permit -> {
                desk.audit().append(db, leaf.under(permit));
                yield true;
            }
            case Refusal refusal -> {
                desk.audit().append(db, leaf.refused(refusal));
                yield false;
            }
        };
    }

    /// The record to be looked after: logged as such.
    Optional<HeldPerson> tend(Actor officer, HeldRef ref) {
        return open(officer, ref, new Cause(ref.toString(), Purpose.PREVENTION, "record kept up"));
    }

    /// Lets the search index and the post follow what is committed.
    void follow() {
        index.follow();
        indexes.durable();
    }

    static boolean works(Actor officer) {
        return officer.holds(Role.DESK) || officer.holds(Role.RELEASE);
    }
}
