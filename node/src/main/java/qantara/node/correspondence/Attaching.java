package qantara.node.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Attachment;
import qantara.exchange.Attachments;
import qantara.handling.Act;
import qantara.handling.Actor;
import qantara.handling.Permit;
import qantara.handling.Proposal;
import qantara.handling.Refusal;
import qantara.handling.Role;
import qantara.ledger.Action;
import qantara.node.attachments.Kept;
import qantara.node.attachments.Shelves;
import qantara.node.correspondence.Attached.Why;
import qantara.node.correspondence.Enclosure.Stage;
import qantara.seal.AttachmentKey;
import qantara.seal.Lane;

/// Puts files to drafts, takes them away again, and gives files out. A file is sealed while it comes in and opened
/// while
/// it goes out; neither is ever whole in memory, nor on the disk in the clear.
public final class Attaching {
    /// Files that come in at the same time.
    private static final int AT_ONCE = 4;

    private final Desk desk;
    private final Shelves shelves;
    private final RandomGenerator random;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /// @param random makes keys; cryptographically strong
    Attaching(Desk desk, Shelves shelves, RandomGenerator random) {
        this.desk = desk;
        this.shelves = shelves;
        this.random = random;
    }

    /// A file to be given out.
    ///
    /// @param plain opened while it is read; ends with [IOException] where the ciphertext is spoilt
    public record Outgiven(Attachment attachment, InputStream plain) {}

    /// Attaches a file to what is being written in an exchange.
    ///
    /// @param type what the browser says it is
    public Attached attach(Actor officer, ThreadRef ref, String name, String type, InputStream file) {
        if (!places.tryAcquire()) return new Attached.Refused(Why.BUSY);
        try {
            var why = desk.store().read(db -> objection(db, officer, ref, name));
            return why.<Attached>map(Attached.Refused::new).orElseGet(() -> keep(officer, ref, name, type, file));
        } finally {
            places.release();
        }
    }

    private Optional<Why> objection(JdbcClient db, Actor officer, ThreadRef ref, String name) {
        if (!mayWrite(officer)) return Optional.of(Why.ROLE);
        if (!isWritten(db, ref)) return Optional.of(Why.NOT_NOW);
        if (!Attachment.isName(name)) return Optional.of(Why.NAME);
        return new Enclosures(db).drafted(ref).size() >= Attachments.MOST
                ? Optional.of(Why.TOO_MANY)
                : Optional.empty();
    }

    private static boolean mayWrite(Actor officer) {
        return officer.holds(Role.DESK) || officer.holds(Role.RELEASE);
    }

    /// Whether a draft is open there; what waits for release is not changed.
    private static boolean isWritten(JdbcClient db, ThreadRef ref) {
        return new Drafts(db).find(ref).filter(draft -> !draft.waiting()).isPresent();
    }

    private Attached keep(Actor officer, ThreadRef ref, String name, String type, InputStream file) {
        var key = AttachmentKey.fresh(random);
        return switch (shelves.ours().keep(file, Attachment.LARGEST, key)) {
            case Kept.Sealed(var digest, var size) ->
                enclose(
                        officer,
                        ref,
                        new Attachment(
                                name,
                                Attachment.isMediaType(type) ? type : Attachment.UNKNOWN_TYPE,
                                size,
                                digest,
                                key));
            case Kept.Empty e -> new Attached.Refused(Why.EMPTY);
            case Kept.TooLarge t -> new Attached.Refused(Why.TOO_LARGE);
            case Kept.CutShort c -> new Attached.Refused(Why.CUT_SHORT);
            case Kept.NoRoom n -> new Attached.Refused(Why.NO_ROOM);
        };
    }

    private Attached enclose(Actor officer, ThreadRef ref, Attachment attachment) {
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
        var attached = desk.store().write(db -> {
            var why = objection(db, officer, ref, attachment.name());
            if (why.isPresent()) return new Attached.Refused(why.get());
            new Enclosures(db).keep(drafted(db, officer, ref, attachment, id));
            leaf(db, officer, ref, Action.COLLECT, "attach");
            return new Attached.Done(ref, id);
        });
        if (attached instanceof Attached.Refused) shelves.ours().drop(attachment.sealed());
        return attached;
    }

    private Enclosure drafted(JdbcClient db, Actor officer, ThreadRef ref, Attachment attachment, String id) {
        var number = 1
                + new Enclosures(db)
                        .drafted(ref).stream().mapToInt(Enclosure::number).max().orElse(0);
        return new Enclosure(
                id,
                ref,
                Optional.empty(),
                number,
                true,
                attachment,
                officer.id().text(),
                desk.now(),
                0,
                Stage.DRAFT);
    }

    /// Takes an attachment away from what is being written.
    public Attached detach(Actor officer, ThreadRef ref, String id) {
        var gone = desk.store().write(db -> {
            var one = new Enclosures(db).find(ref, id).filter(found -> found.stage() == Stage.DRAFT);
            if (one.isEmpty() || !mayWrite(officer) || !isWritten(db, ref)) return Optional.<Enclosure>empty();
            new Enclosures(db).drop(one.get());
            leaf(db, officer, ref, Action.ERASE, "detach");
            return one;
        });
        gone.ifPresent(one -> shelves.ours().drop(one.attachment().sealed()));
        return gone.<Attached>map(one -> new Attached.Done(ref, id)).orElseGet(() -> new Attached.Refused(Why.NOT_NOW));
    }

    /// Gives a file out to an officer whom the rules let read the exchange; each time has its leaf. A partner's file is
    /// given out once its letter was opened by a person.
    ///
    /// @return empty when there is none, or not for this officer
    public Optional<Outgiven> give(Actor officer, ThreadRef ref, String id) {
        return desk.store()
                .write(db -> new Threads(db)
                        .find(ref)
                        .flatMap(dossier -> new Enclosures(db)
                                .find(ref, id)
                                .filter(one -> isOpened(db, one))
                                .filter(one -> mayRead(db, officer, dossier, one))))
                .map(this::open);
    }

    private static boolean isOpened(JdbcClient db, Enclosure one) {
        return one.ours()
                || new Papers(db)
                        .find(one.letter().orElseThrow())
                        .filter(filed -> !filed.paper().isUnread())
                        .isPresent();
    }

    private boolean mayRead(JdbcClient db, Actor officer, Dossier dossier, Enclosure one) {
        var proposal = Proposal.inside(Act.VIEW, Items.readable(dossier, desk.here()), officer);
        var leaf = Writing.leaf(officer, Action.CONSULT, dossier).because("attachment " + one.id());
        return switch (desk.decide(db, proposal, desk.now())) {
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

    private Outgiven open(Enclosure one) {
        var attachment = one.attachment();
        try {
            return new Outgiven(attachment, attachment.key().open(sealed(one)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private InputStream sealed(Enclosure one) throws IOException {
        if (one.ours()) return shelves.ours().open(one.attachment().sealed());
        var channel = desk.store()
                .read(db -> new Threads(db).find(one.thread()).flatMap(dossier -> dossier.lane(desk.here())))
                .map(Lane::channel)
                .orElseThrow();
        return shelves.partners().open(channel, one.attachment().sealed());
    }

    private void leaf(JdbcClient db, Actor officer, ThreadRef ref, Action action, String why) {
        new Threads(db)
                .find(ref)
                .ifPresent(dossier -> desk.audit()
                        .append(db, Writing.leaf(officer, action, dossier).because(why)));
    }
}
