package qantara.node.press;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;
import qantara.ledger.Action;
import qantara.node.access.Officers;
import qantara.node.audit.AuditLog;
import qantara.node.audit.Leaf;
import qantara.node.chancery.Attested;
import qantara.node.chancery.Chancery;
import qantara.node.chancery.EngagementRef;
import qantara.node.chancery.Fact;
import qantara.node.chancery.KnownNames;
import qantara.node.chancery.Minutes;
import qantara.node.chancery.Signatures;
import qantara.node.chancery.SourceText;
import qantara.node.shell.PersonName;
import qantara.node.store.Store;
import qantara.reader.Article;
import qantara.reader.Intake;
import qantara.reader.IntakeRefusal;
import qantara.reader.Reading;

/// The reader's desk: lays a text before an officer, takes the officer's verdicts, and enters in the record what was
/// confirmed. A text is kept from the moment it comes in; nothing unconfirmed leaves the desk.
public final class Press {
    /// Verdicts that one text may have.
    private static final int MOST_RULINGS = 5000;

    private final Store store;
    private final Proofs proofs;
    private final Chancery chancery;
    private final AuditLog audit;
    private final Officers officers;
    private final Function<Article, Reading> reader;
    private final String version;
    private final Clock clock;

    /// @param reader what reads a text; it never throws on account of the text
    /// @param version the version of the reader, kept with each reading
    /// @param clock shows the node's own zone
    Press(
            Store store,
            Proofs proofs,
            Chancery chancery,
            AuditLog audit,
            Officers officers,
            Function<Article, Reading> reader,
            String version,
            Clock clock) {
        this.store = store;
        this.proofs = proofs;
        this.chancery = chancery;
        this.audit = audit;
        this.officers = officers;
        this.reader = reader;
        this.version = version;
        this.clock = clock;
    }

    /// What came of a text that was brought in.
    public sealed interface Laying {
        /// It lies on the desk under this reference.
        record Laid(ProofRef ref) implements Laying {}

        /// It is not a text the desk can take.
        record Refused(IntakeRefusal why) implements Laying {}
    }

    /// Takes in a text as UTF-8 bytes, reads it once and keeps both. A text that waits already is not laid twice.
    ///
    /// @param published the day of publication, where the officer knows it
    /// @param address where it was found
    public Laying lay(byte[] bytes, Optional<LocalDate> published, Optional<String> address, OfficerId officer) {
        return switch (Intake.of(bytes)) {
            case Intake.Refused(var why) -> new Laying.Refused(why);
            case Intake.Taken(var article) ->
                new Laying.Laid(lay(
                        new Article(article.text(), published, address, Optional.empty()), officer, clock.instant()));
        };
    }

    private ProofRef lay(Article article, OfficerId officer, Instant now) {
        var reading = reader.apply(article);
        var galley = Setting.of(reading, version);
        var source =
                SourceText.sealed(article.text(), reading.language(), article.published(), article.url(), officer, now);
        var year = now.atZone(clock.getZone()).getYear();
        return store.write(db -> proofs.waiting(db, source).orElseGet(() -> lay(db, source, galley, year)));
    }

    private ProofRef lay(JdbcClient db, SourceText source, Galley galley, int year) {
        var ref = proofs.lay(db, source, galley, year);
        audit.append(db, Leaf.of(source.officer(), Action.COLLECT, ref.toString()));
        return ref;
    }

    /// Lays the text of `ref` anew, read as published on another day, and puts the old reading aside.
    Optional<ProofRef> again(ProofRef ref, LocalDate published, OfficerId officer) {
        return find(ref).filter(Proof::isWaiting).map(proof -> {
            var source = proof.source();
            var article = new Article(source.text(), Optional.of(published), source.address(), Optional.empty());
            if (source.published().equals(Optional.of(published))) return ref;
            var laid = lay(article, officer, clock.instant());
            setAside(ref, officer);
            return laid;
        });
    }

    Optional<Proof> find(ProofRef ref) {
        return store.read(db -> proofs.find(db, ref));
    }

    /// The proof as an officer reads it, which is an act.
    Optional<Proof> consult(ProofRef ref, OfficerId officer) {
        return store.write(db -> {
            var proof = proofs.find(db, ref);
            if (proof.isPresent()) audit.append(db, Leaf.of(officer, Action.CONSULT, ref.toString()));
            return proof;
        });
    }

    List<Proof> waiting() {
        return store.read(proofs::waiting);
    }

    /// The names in a text that the register of officials knows in both scripts.
    Map<String, PersonName> names(Proof proof) {
        var facts = proof.galley().sheets().stream()
                .flatMap(sheet -> proof.lines(sheet).stream())
                .flatMap(line -> line.fact().stream());
        return store.read(db -> KnownNames.in(db, chancery.officials(), facts));
    }

    /// The names of the officers who ruled on a text.
    Map<OfficerId, PersonName> officers(Proof proof) {
        return store.read(
                db -> Signatures.of(db, officers, proof.rulings().stream().map(Ruling::officer)));
    }

    int count() {
        return store.read(proofs::count);
    }

    /// Takes a verdict on one line or sheet.
    ///
    /// @return why it was not taken; empty when it was
    Optional<Proof.Obstacle> rule(ProofRef ref, String on, Verdict verdict, OfficerId officer) {
        return store.write(db -> {
            var proof = proofs.find(db, ref);
            if (proof.isEmpty()) return Optional.of(Proof.Obstacle.NOT_THERE);
            var obstacle = Admission.obstacle(proof.get(), on, verdict, MOST_RULINGS);
            if (obstacle.isEmpty()) append(db, ref, new Ruling(on, verdict, officer, clock.instant()));
            return obstacle;
        });
    }

    private void append(JdbcClient db, ProofRef ref, Ruling ruling) {
        proofs.append(db, ref, ruling);
        audit.append(db, Leaf.of(ruling.officer(), Action.ALTER, ref + "/" + ruling.on()));
    }

    /// Confirms every line that is still proposed, except a date the reader could not fix.
    Optional<Proof.Obstacle> confirmRest(ProofRef ref, OfficerId officer) {
        return store.write(db -> {
            var proof = proofs.find(db, ref);
            if (proof.isEmpty()) return Optional.of(Proof.Obstacle.NOT_THERE);
            if (!proof.get().isWaiting()) return Optional.of(Proof.Obstacle.CLOSED);
            proof.get().open().stream()
                    .filter(line -> !line.asksForDay())
                    .forEach(line ->
                            append(db, ref, new Ruling(line.id(), new Verdict.Confirmed(), officer, clock.instant())));
            return Optional.empty();
        });
    }

    /// Adds a fact that the machine did not read.
    Optional<Proof.Obstacle> add(ProofRef ref, String sheet, Fact fact, OfficerId officer) {
        return store.write(db -> {
            var proof = proofs.find(db, ref);
            if (proof.isEmpty()) return Optional.of(Proof.Obstacle.NOT_THERE);
            var id = sheet + "-x" + (proof.get().rulings().size() + 1);
            var obstacle = Admission.addition(proof.get(), sheet, fact, MOST_RULINGS);
            if (obstacle.isEmpty())
                append(db, ref, new Ruling(id, new Verdict.Corrected(fact), officer, clock.instant()));
            return obstacle;
        });
    }

    /// Puts a text aside; nothing of it enters the record.
    void setAside(ProofRef ref, OfficerId officer) {
        store.write(db -> {
            proofs.close(db, ref, new Stage.SetAside(officer, clock.instant()));
            return audit.append(db, Leaf.of(officer, Action.ALTER, ref.toString()));
        });
    }

    /// What came of approving a text.
    sealed interface Approval {
        /// Its engagements are in the record.
        record Recorded(List<EngagementRef> engagements) implements Approval {}

        /// Something still stands in the way.
        record NotYet(Proof.Obstacle why) implements Approval {}
    }

    /// Enters the sheets that are taken in the record, all in one transaction. Approving twice records once.
    Approval approve(ProofRef ref, OfficerId officer) {
        return store.write(db -> approve(db, ref, officer, clock.instant()));
    }

    private Approval approve(JdbcClient db, ProofRef ref, OfficerId officer, Instant now) {
        var proof = proofs.find(db, ref);
        if (proof.isEmpty()) return new Approval.NotYet(Proof.Obstacle.NOT_THERE);
        if (proof.get().stage() instanceof Stage.Approved before) return new Approval.Recorded(before.engagements());
        var obstacle = proof.get().obstacle();
        if (obstacle.isPresent()) return new Approval.NotYet(obstacle.get());
        var engagements = new ArrayList<EngagementRef>();
        var today = LocalDate.ofInstant(now, clock.getZone());
        for (var sheet : proof.get().taken()) {
            var engagement = chancery.engagements().record(db, minutes(proof.get(), sheet), officer, now, today);
            audit.append(
                    db, Leaf.of(officer, Action.COLLECT, engagement.toString()).in(ref.toString()));
            engagements.add(engagement);
        }
        proofs.close(db, ref, new Stage.Approved(engagements, officer, now));
        return new Approval.Recorded(List.copyOf(engagements));
    }

    private static Minutes minutes(Proof proof, Sheet sheet) {
        List<Attested> facts = proof.lines(sheet).stream()
                .flatMap(line -> line.attested().stream())
                .toList();
        return new Minutes(sheet.standing(), facts, Optional.of(proof.source()));
    }

    /// The bytes of a text an officer typed or pasted.
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
