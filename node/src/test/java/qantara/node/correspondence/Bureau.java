// Long because it is a whole desk, its partner, its road and the second opinion on all that crosses.
package qantara.node.correspondence;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import qantara.exchange.Carriage;
import qantara.exchange.Consignment;
import qantara.exchange.ExchangeId;
import qantara.exchange.Incarnation;
import qantara.exchange.Message;
import qantara.exchange.Outbox;
import qantara.exchange.Outgoing;
import qantara.exchange.Prekeys;
import qantara.exchange.Recovery;
import qantara.handling.Actor;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.OfficerId;
import qantara.handling.Purpose;
import qantara.handling.Role;
import qantara.handling.Rules;
import qantara.handling.Service;
import qantara.node.attachments.Shelves;
import qantara.node.audit.AuditLog;
import qantara.node.audit.LogSearch;
import qantara.node.chancery.Chancery;
import qantara.node.chancery.Instrument;
import qantara.node.chancery.Partner;
import qantara.node.correspondence.Correspondence.Form;
import qantara.node.gateway.Answer;
import qantara.node.gateway.LetterSlot;
import qantara.node.premises.Premises;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;
import qantara.reader.Country;
import qantara.seal.ChannelId;
import qantara.seal.KeyId;
import qantara.seal.KeyRing;
import qantara.seal.Lane;
import qantara.seal.Opener;
import qantara.seal.Opening;
import qantara.seal.Prekey;
import qantara.seal.PrekeyPair;
import qantara.seal.Sealer;
import qantara.seal.ServiceCode;
import qantara.seal.ServiceKeys;
import qantara.seal.Signet;
import qantara.seal.opinion.SecondOpinion;
import qantara.testkit.HandClock;
import qantara.testkit.LossyPost;

/// A correspondence desk on a real database with real keys, whose post goes straight to another one. It has a writer,
/// a releaser, an overseer, and no thread of its own.
///
/// Long because everything that a test does at a desk stands in one place.
final class Bureau implements AutoCloseable {
    private static final SecureRandom FORMS = new SecureRandom();

    final Service service;
    final Actor writer;
    final Actor releaser;
    final Actor overseer;
    final Store store;
    final AuditLog audit;
    final Correspondence correspondence;
    final LetterTray tray;
    final Letters letters;
    final Recovered recovered;
    final Journal journal;
    final Shelves shelves;
    final Attaching attaching;
    final PostOffice post;
    final LossyPost road;
    final DeadlineWatch watch;
    final ServiceKeys keys;
    final PrekeyPair prekey;
    final Chancery chancery = Chancery.inSql();

    /// The other desk, once it is there and while it can be reached.
    Optional<Bureau> other = Optional.empty();

    private final HandClock clock;

    boolean loseAnswers;

    Bureau(Path folder, String code, HandClock clock, Optional<Bureau> before) {
        this.clock = clock;
        service = new Service(code);
        var nation = service.country().toLowerCase(Locale.ROOT);
        writer = actor(nation + "-writer", Role.DESK);
        releaser = actor(nation + "-releaser", Role.RELEASE);
        overseer = actor(nation + "-overseer", Role.OVERSIGHT);
        store = DataFolder.open(folder, () -> {});
        var zone = ZoneId.of("Africa/Casablanca");
        var random = new SecureRandom();
        audit = AuditLog.open(store, premises(folder, code, zone), clock, random);
        keys = before.map(one -> one.keys).orElseGet(() -> ServiceKeys.generate(new ServiceCode(code)));
        prekey = before.map(one -> one.prekey).orElseGet(() -> prekey(keys, clock.instant()));
        journal = Journal.open(folder.resolveSibling(folder.getFileName() + "-journal"), store, random);
        store.beforeCommit(journal::sync);
        var cabinet = new ExchangeCabinet(store, journal::append, journal::isOpen, new Progressing(ring())::moved);
        var outbox = new Outbox(new Sealer(keys), ring(), prekeys(), Incarnation.fresh(random), new Random(7));
        road = new LossyPost(this::carry, new Random(11));
        post = new PostOffice(store, cabinet, outbox, new Accompanied(store, road, lane -> {}), clock);
        letters = new Letters(cabinet, outbox, new Opener(new ServiceCode(code), ring()), keys, random);
        var desk = new Desk(store, chancery, audit, new Rules(service), service, zone, clock);
        correspondence = new Correspondence(
                new Writing(desk, random),
                new Releasing(desk, letters, post::posted),
                new Consulting(desk, letters, ring(), post::posted));
        recovered = new Recovered(desk, letters, new Recovery(ring()), new DayBook(keys, ring()));
        journal.handOver(recovered::replay);
        shelves = Shelves.in(folder, store, clock, random);
        attaching = new Attaching(desk, shelves, random);
        tray = new LetterTray(desk, letters, recovered, new Arrivals(shelves.partners(), random), post::heardFrom);
        watch = new DeadlineWatch(desk);
    }

    private static Premises premises(Path folder, String code, ZoneId zone) {
        var door = new Premises.Door("127.0.0.1", 0);
        return new Premises(folder, code, Map.of("en", code), zone, List.of("en", "fr"), door, door, true);
    }

    private static PrekeyPair prekey(ServiceKeys keys, Instant now) {
        return PrekeyPair.generate(keys, 1, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(90)));
    }

    static Actor actor(String id, Role role) {
        return new Actor(new OfficerId(id), Set.of(role), "DESK", Classification.SECRET);
    }

    /// Enters the other desk as a partner, with a channel and an agreement in force.
    Bureau knows(Bureau partner, Purpose... purposes) {
        other = Optional.of(partner);
        store.write(db -> {
            chancery.partners()
                    .keep(
                            db,
                            new Partner(
                                    partner.service,
                                    Map.of("en", partner.service.code()),
                                    new Country(partner.service.country()),
                                    List.of("en", "fr"),
                                    ZoneId.of("Europe/Madrid"),
                                    new Partner.Hours.RoundTheClock(),
                                    new Partner.Contact("Single point of contact", Optional.empty(), Optional.empty()),
                                    Optional.of(channel(partner))));
            if (purposes.length > 0) chancery.agreements().keep(db, agreement(partner.service, purposes));
            return partner;
        });
        return this;
    }

    /// The channel between the two, which both call the same.
    private ChannelId channel(Bureau partner) {
        var ends = Stream.of(service, partner.service)
                .map(Service::country)
                .sorted()
                .toList();
        return new ChannelId(String.join("-", ends).toLowerCase(Locale.ROOT));
    }

    private static Instrument agreement(Service partner, Purpose... purposes) {
        return new Instrument(
                "AG-2026-%04d".formatted(Math.floorMod(partner.code().hashCode(), 10_000)),
                partner,
                Instrument.Form.MOU,
                Map.of("en", "Invented agreement"),
                Set.of(purposes),
                EnumSet.of(DataCategory.CASE, DataCategory.PERSON, DataCategory.VEHICLE),
                Classification.RESTRICTED,
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                List.of("Head of service"),
                false);
    }

    private Carriage carry(Lane lane, byte[] envelope) {
        if (other.isEmpty()) return new Carriage.Unreachable("CONNECT");
        var said = other.get().slot().take(lane.channel(), envelope);
        confirm(other.get(), envelope, said);
        return loseAnswers ? new Carriage.Unreachable("CUT") : carriage(said);
    }

    /// What `reader` took and said, a second library confirms.
    private void confirm(Bureau reader, byte[] envelope, Answer said) {
        var opener = new Opener(reader.keys.service(), reader.ring());
        if (opener.open(envelope, reader.clock.instant()) instanceof Opening.Opened opened)
            SecondOpinion.confirms(envelope, reader.prekey, keys.signet(), opened.letter());
        if (said instanceof Answer.Receipted(var receipt))
            SecondOpinion.verifies(receipt, "qsx/receipt", reader.keys.signet());
    }

    private LetterSlot slot() {
        return new PartnerSlot(
                tray, Optional.empty(), recovered, (lane, question) -> Optional.empty(), ring(), keys.service());
    }

    private static Carriage carriage(Answer answer) {
        return switch (answer) {
            case Answer.Receipted(var receipt) -> new Carriage.Carried(receipt);
            case Answer.Conflict(var receipt) -> new Carriage.Carried(receipt);
            case Answer.Turned(var code) -> new Carriage.Turned(code);
            case Answer.Later(var pause) -> new Carriage.Unreachable("BUSY");
        };
    }

    private KeyRing ring() {
        return new KeyRing() {
            @Override
            public Optional<ServiceCode> partner(ChannelId channel) {
                return other.map(one -> one.keys.service());
            }

            @Override
            public Optional<Signet> signet(ServiceCode from, KeyId key) {
                return Stream.concat(Stream.of(keys), other.stream().map(one -> one.keys))
                        .map(ServiceKeys::signet)
                        .filter(signet -> signet.service().equals(from))
                        .findFirst();
            }

            @Override
            public Optional<PrekeyPair> prekey(KeyId key) {
                return Optional.of(prekey).filter(pair -> pair.prekey().id().equals(key));
            }
        };
    }

    private Prekeys prekeys() {
        return (from, now) -> other.map(one -> one.prekey.prekey()).filter((Prekey one) -> one.isCurrent(now));
    }

    static String command() {
        return Commands.fresh(FORMS);
    }

    /// A form for the exchange as it is now.
    Form form(ThreadRef ref) {
        return new Form(command(), ref, dossier(ref).version());
    }

    Dossier dossier(ThreadRef ref) {
        return store.read(db -> new Threads(db).find(ref)).orElseThrow();
    }

    Correspondence.Bundle thread(ThreadRef ref) {
        return correspondence.consult(writer, ref).orElseThrow();
    }

    /// A request drafted and submitted, waiting for the second officer.
    ThreadRef submitted(Map<String, String> fields) {
        var ref = done(correspondence.begin(writer, command(), fields));
        done(correspondence.submit(writer, form(ref)));
        return ref;
    }

    /// A request that has been let go.
    ThreadRef asks(Bureau partner) {
        var ref = submitted(Sample.request(partner.service));
        done(correspondence.release(releaser, form(ref), false));
        return ref;
    }

    /// Writes, submits and releases something in an exchange.
    void says(ThreadRef ref, Kind kind, Map<String, String> fields) {
        done(correspondence.write(writer, form(ref), kind, fields));
        done(correspondence.submit(writer, form(ref)));
        done(correspondence.release(releaser, form(ref), false));
    }

    /// Opens everything that came in an exchange.
    void opens(ThreadRef ref) {
        for (var paper : thread(ref).papers())
            if (paper.isUnread()) done(correspondence.open(writer, form(ref), paper.letter()));
    }

    /// The exchange that began last here.
    ThreadRef latest() {
        return new ThreadRef(2026, store.read(db -> new Threads(db).next(2026)).number() - 1);
    }

    /// Compares with the other desk, as when it is reached for the first time.
    boolean compares() {
        var id = channel(other.orElseThrow());
        return new PartnerSlot(tray, Optional.empty(), recovered, this::asked, ring(), keys.service()).reached(id);
    }

    private Optional<byte[]> asked(Lane lane, byte[] question) {
        return other.flatMap(one -> switch (one.slot().compare(lane.channel(), question)) {
            case Answer.Receipted(var answer) -> Optional.of(answer);
            case Answer.Conflict c -> Optional.empty();
            case Answer.Turned t -> Optional.empty();
            case Answer.Later l -> Optional.empty();
        });
    }

    /// The letters of a round, sealed, that are to be carried now.
    List<Consignment> ready() {
        return letters.outbox().ready(letters.cabinet(), lane(), clock.instant());
    }

    private Lane lane() {
        var partner = other.orElseThrow();
        return new Lane(channel(partner), keys.service(), partner.keys.service());
    }

    /// Says something that no form exists for.
    void tells(Message message) {
        store.write(db -> letters.tell(db, lane(), message, clock.instant()));
    }

    /// The last letter that was posted here.
    Outgoing lastPosted() {
        return letters.cabinet()
                .<Optional<Outgoing>>together(drawer -> drawer.lastOutgoing(lane()))
                .orElseThrow();
    }

    /// The exchanges that wait for an answer, or to be read.
    List<ThreadRef> inbox() {
        return correspondence
                .list(new Filter(Box.INBOX, Optional.empty(), Optional.empty(), Optional.empty()))
                .dossiers()
                .stream()
                .map(Dossier::ref)
                .toList();
    }

    Optional<Dossier> finds(ExchangeId exchange) {
        return store.read(db -> new Threads(db).find(exchange));
    }

    void carriesWhatIsDue() {
        post.round();
    }

    long leaves() {
        return store.read(db -> audit.page(db, LogSearch.EVERYTHING)).size();
    }

    static ThreadRef done(Outcome outcome) {
        if (outcome instanceof Outcome.Done(var ref)) return ref;
        throw new AssertionError("not done: " + outcome);
    }

    @Override
    public void close() {
        post.close();
        journal.close();
        audit.close();
        store.close();
    }
}
