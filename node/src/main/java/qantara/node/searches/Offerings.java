package qantara.node.searches;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.crosscheck.Allowance;
import qantara.crosscheck.Copying;
import qantara.crosscheck.Edition;
import qantara.crosscheck.Epoch;
import qantara.crosscheck.HolderKey;
import qantara.crosscheck.IndexCopy;
import qantara.crosscheck.IndexMaker;
import qantara.crosscheck.IndexRecord;
import qantara.crosscheck.Label;
import qantara.crosscheck.Suite;
import qantara.crosscheck.Suites;
import qantara.crosscheck.Terms;
import qantara.crosscheck.Tier;
import qantara.handling.Act;
import qantara.handling.Actor;
import qantara.handling.Audience;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.Handling;
import qantara.handling.HandlingCode;
import qantara.handling.Item;
import qantara.handling.Marking;
import qantara.handling.OfficerId;
import qantara.handling.Permit;
import qantara.handling.Proposal;
import qantara.handling.Purpose;
import qantara.handling.Refusal;
import qantara.handling.Role;
import qantara.handling.Service;
import qantara.handling.Tlp;
import qantara.ledger.Action;
import qantara.names.NameKeys;
import qantara.node.access.Officer;
import qantara.node.access.Officers;
import qantara.node.audit.Leaf;
import qantara.node.correspondence.CheckPost;

/// Lets partners ask: makes a key for each agreement and epoch, prepares the indexes, ships them, and ships what
/// changes in the very transaction that changes the file. Whether a person goes into an index, the rules decide person
/// by person.
// Long because opening, preparing, changing and ending one offering are one life, and share its decision.
final class Offerings implements Register.Following {
    /// How long one key is used with one partner.
    static final Duration EPOCH = Duration.ofDays(28);
    /// How long before its end the next one is prepared.
    private static final Duration AHEAD = Duration.ofDays(3);

    private static final int AT_ONCE = 500;
    private static final HeldRef FIRST = new HeldRef(1000, 1);
    /// Who makes an index: the node, and no officer.
    private static final OfficerId THE_NODE = new OfficerId("node");

    private final Desk desk;
    private final Suites suites;
    private final CheckPost post;
    private final Officers officers;
    private final Map<Slip.Shelf, IndexCopy> copies = new ConcurrentHashMap<>();

    Offerings(Desk desk, Suites suites, CheckPost post, Officers officers) {
        this.desk = desk;
        this.suites = suites;
        this.post = post;
        this.officers = officers;
    }

    /// What came of an officer's wish to open or to end one.
    enum Opening {
        DONE,
        /// The role to release is needed.
        FORBIDDEN,
        /// No agreement in force covers the partner and all the purposes.
        NO_AGREEMENT,
        /// One is open or under way already.
        THERE_ALREADY,
        UNKNOWN
    }

    /// Lets a partner ask under an agreement for these purposes; the indexes are prepared in the background.
    Opening open(Actor officer, Service partner, String agreement, Set<Purpose> purposes) {
        if (!officer.holds(Role.RELEASE)) return Opening.FORBIDDEN;
        return desk.store().write(db -> {
            if (purposes.isEmpty() || !covers(db, partner, agreement, purposes)) return Opening.NO_AGREEMENT;
            var isThere = new OfferingRows(db)
                    .all().stream()
                            .filter(one -> one.agreement().equals(agreement))
                            .anyMatch(one ->
                                    one.state() == Offering.State.OPEN || one.state() == Offering.State.PREPARING);
            if (isThere) return Opening.THERE_ALREADY;
            begin(db, officer.id(), partner, agreement, purposes);
            return Opening.DONE;
        });
    }

    private boolean covers(JdbcClient db, Service partner, String agreement, Set<Purpose> purposes) {
        return desk.inForce(db, partner).stream()
                .filter(one -> one.id().equals(agreement))
                .anyMatch(one ->
                        one.purposes().containsAll(purposes) && one.categories().contains(DataCategory.PERSON));
    }

    private void begin(JdbcClient db, OfficerId officer, Service partner, String agreement, Set<Purpose> purposes) {
        var now = desk.now();
        var rows = new OfferingRows(db);
        var epoch = new Epoch(rows.nextEpoch(agreement), now, now.plus(EPOCH));
        var suite = suites.known().contains(Suite.RISTRETTO255_SHA512) ? Suite.RISTRETTO255_SHA512 : Suite.P256_SHA256;
        var seed = desk.vault()
                .seal(seedOf(agreement, epoch.number()), desk.vault().chance(HolderKey.SEED_BYTES));
        rows.add(new Offering(
                partner,
                agreement,
                epoch,
                suite,
                NameKeys.SET,
                Optional.of(seed),
                purposes,
                officer,
                Offering.State.PREPARING,
                0,
                0,
                now));
        desk.audit()
                .append(
                        db,
                        Leaf.of(officer, Action.KEY, agreement + "/" + epoch.number())
                                .to(partner)
                                .because("cross-check key"));
    }

    private static String seedOf(String agreement, long epoch) {
        return "seed " + agreement + " " + epoch;
    }

    HolderKey key(Offering offering) {
        var sealed = offering.seed().orElseThrow(() -> new IllegalStateException("its key is destroyed"));
        var seed =
                desk.vault().open(seedOf(offering.agreement(), offering.epoch().number()), sealed);
        return HolderKey.of(suites, offering.suite(), seed, offering.partner().code(), offering.epoch());
    }

    /// Takes an offering back: the key is destroyed, the partner is told.
    Opening withdraw(Actor officer, String agreement, long epoch) {
        if (!officer.holds(Role.RELEASE)) return Opening.FORBIDDEN;
        return desk.store().write(db -> {
            var found = new OfferingRows(db).find(agreement, epoch);
            if (found.isEmpty()) return Opening.UNKNOWN;
            tell(db, found.get(), new Slip.Withdrawn(agreement, epoch));
            new OfferingRows(db).end(found.get(), Offering.State.WITHDRAWN);
            desk.audit()
                    .append(
                            db,
                            Leaf.of(officer.id(), Action.KEY, agreement + "/" + epoch)
                                    .to(found.get().partner())
                                    .because("cross-check withdrawn"));
            return Opening.DONE;
        });
    }

    /// Posts a slip to the offering's partner, as far as the rules still let this service answer it.
    boolean tell(JdbcClient db, Offering offering, Slip slip) {
        var item = item(offering);
        return permit(db, offering, item)
                .flatMap(permit -> post.post(db, permit, item, slip.bytes(), desk.now()))
                .isPresent();
    }

    private Optional<Permit> permit(JdbcClient db, Offering offering, Item item) {
        var actor = officers.find(db, offering.officer()).map(Officer::actor);
        if (actor.isEmpty()) return Optional.empty();
        return decided(db, item, offering, THE_NODE, actor.get());
    }

    private Optional<Permit> decided(JdbcClient db, Item item, Offering offering, OfficerId author, Actor by) {
        var to = Audience.of(offering.partner());
        return switch (desk.decide(db, new Proposal(Act.INDEX, item, to, author, by, Set.of()))) {
            case Permit permit -> Optional.of(permit);
            case Refusal _ -> Optional.empty();
        };
    }

    /// What leaves when a partner cross-checks: tags and cells that only the right question opens.
    private Item item(Offering offering) {
        var marking = new Marking(
                Handling.BASE,
                Tlp.AMBER,
                Classification.RESTRICTED,
                Audience.of(offering.partner()),
                offering.epoch().until().plus(EPOCH));
        var purpose = offering.purposes().stream().sorted().findFirst().orElseThrow();
        return new Item(
                offering.agreement() + "." + offering.epoch().number(),
                desk.here(),
                marking,
                Set.of(DataCategory.PERSON),
                purpose);
    }

    /// Whether the rules let this person stand in the partner's index for that purpose.
    private boolean mayStand(JdbcClient db, Offering offering, Purpose purpose, HeldPerson person) {
        var to = Audience.of(offering.partner());
        var until = person.review().plusDays(1).atStartOfDay(desk.zone()).toInstant();
        var item = person.item(desk.here(), purpose, to, until);
        return officers.find(db, offering.officer())
                .map(Officer::actor)
                .flatMap(by -> decided(db, item, offering, person.author(), by))
                .isPresent();
    }

    private IndexRecord record(HeldPerson person, Tier tier) {
        var code = person.handling().codes().stream()
                .max(HandlingCode::compareTo)
                .map(Enum::name)
                .orElse("H0");
        var contact = desk.here().code().substring(3);
        var label = new Label(HexFormat.of().parseHex(person.handle()), code, contact);
        return new IndexRecord(label, person.person().held(tier));
    }

    private static Terms terms(Slip.Shelf shelf) {
        return new Terms(shelf.agreement(), shelf.epoch(), shelf.tier(), shelf.purpose());
    }

    /// Prepares what waits, renews what ends, ends what is over. Called at the room's own pace.
    ///
    /// @return the partners to whom something was posted
    List<Service> round() {
        var told = new ArrayList<Service>();
        renew();
        for (var offering : desk.store().read(db -> new OfferingRows(db).in(Offering.State.PREPARING)))
            if (prepare(offering)) told.add(offering.partner());
        return told;
    }

    private void renew() {
        var now = desk.now();
        for (var offering : desk.store().read(db -> new OfferingRows(db).in(Offering.State.OPEN))) {
            if (!now.isBefore(offering.epoch().until())) end(offering);
            else if (offering.keys() != NameKeys.SET) replace(offering);
            else if (now.isAfter(offering.epoch().until().minus(AHEAD))) next(offering);
        }
    }

    private void end(Offering offering) {
        desk.store().write(db -> {
            new OfferingRows(db).end(offering, Offering.State.OVER);
            return offering;
        });
        copies.keySet()
                .removeIf(shelf -> shelf.agreement().equals(offering.agreement())
                        && shelf.epoch() == offering.epoch().number());
    }

    /// An offering whose indexes were made with other name keys than are asked with now: the next one takes its place.
    private void replace(Offering offering) {
        desk.store().write(db -> {
            tell(
                    db,
                    offering,
                    new Slip.Withdrawn(offering.agreement(), offering.epoch().number()));
            new OfferingRows(db).end(offering, Offering.State.OVER);
            if (covers(db, offering.partner(), offering.agreement(), offering.purposes()))
                begin(db, offering.officer(), offering.partner(), offering.agreement(), offering.purposes());
            return offering;
        });
    }

    private void next(Offering offering) {
        desk.store().write(db -> {
            var isLast = new OfferingRows(db).nextEpoch(offering.agreement())
                    == offering.epoch().number() + 1;
            if (isLast && covers(db, offering.partner(), offering.agreement(), offering.purposes()))
                begin(db, offering.officer(), offering.partner(), offering.agreement(), offering.purposes());
            return isLast;
        });
    }

    /// Makes the indexes of one offering. When the file changed meanwhile, the next round begins anew.
    private boolean prepare(Offering offering) {
        long state = desk.store().read(db -> desk.held(db).state());
        var persons = new HashMap<Purpose, List<HeldPerson>>();
        offering.purposes().forEach(purpose -> persons.put(purpose, new ArrayList<>()));
        int all = desk.store().read(db -> desk.held(db).count());
        var done = 0;
        var after = FIRST;
        for (var page = page(after); !page.isEmpty(); page = page(after)) {
            select(offering, page, persons);
            after = page.getLast().ref();
            done += page.size();
            progress(offering, done, all);
        }
        return ship(offering, persons, state);
    }

    private List<HeldPerson> page(HeldRef after) {
        return desk.store().read(db -> desk.held(db).after(after, AT_ONCE));
    }

    private void select(Offering offering, List<HeldPerson> page, Map<Purpose, List<HeldPerson>> into) {
        desk.store().read(db -> {
            for (var person : page)
                into.forEach((purpose, chosen) -> {
                    if (mayStand(db, offering, purpose, person)) chosen.add(person);
                });
            return page;
        });
    }

    private void progress(Offering offering, int done, int all) {
        desk.store().write(db -> {
            new OfferingRows(db).progress(offering, done, all);
            return done;
        });
    }

    private boolean ship(Offering offering, Map<Purpose, List<HeldPerson>> persons, long state) {
        var key = key(offering);
        var indexes = new HashMap<Slip.Shelf, byte[]>();
        persons.forEach((purpose, chosen) -> {
            for (var tier : Offering.TIERS) {
                var shelf = offering.shelf(purpose, tier);
                var records =
                        chosen.stream().map(person -> record(person, tier)).toList();
                var edition = new Edition(desk.vault().chance(16));
                indexes.put(
                        shelf,
                        new IndexMaker(key, terms(shelf))
                                .prepare(records, edition)
                                .bytes());
            }
        });
        var element = key.commitment().element();
        key.destroy();
        return desk.store().write(db -> ship(db, offering, element, indexes, persons, state));
    }

    private boolean ship(
            JdbcClient db,
            Offering offering,
            byte[] element,
            Map<Slip.Shelf, byte[]> indexes,
            Map<Purpose, List<HeldPerson>> persons,
            long state) {
        if (desk.held(db).state() != state) return false;
        var now = desk.now();
        if (!tell(db, offering, offered(offering, element))) return false;
        var rows = new OfferingRows(db);
        indexes.forEach((shelf, bytes) -> {
            rows.ship(shelf, 0, bytes, now);
            for (var piece : pieces(shelf, bytes)) tell(db, offering, piece);
        });
        persons.forEach((purpose, chosen) -> chosen.forEach(person -> rows.include(offering, purpose, person.ref())));
        rows.open(offering);
        desk.audit()
                .append(
                        db,
                        Leaf.of(
                                        offering.officer(),
                                        Action.DISCLOSE,
                                        offering.agreement() + "/"
                                                + offering.epoch().number())
                                .to(offering.partner())
                                .because("cross-check index of " + rows.persons(offering)));
        return true;
    }

    private static Slip.Offered offered(Offering offering, byte[] element) {
        return new Slip.Offered(
                offering.agreement(),
                offering.epoch().number(),
                offering.suite().code(),
                element,
                offering.epoch().from(),
                offering.epoch().until(),
                offering.purposes().stream().map(Enum::name).sorted().toList(),
                Allowance.USUAL.agreement());
    }

    private static List<Slip.Piece> pieces(Slip.Shelf shelf, byte[] index) {
        var count = Math.max(1, (index.length + Slip.PIECE - 1) / Slip.PIECE);
        if (count > Slip.MOST_PIECES) throw new IllegalStateException("an index too large to ship");
        var pieces = new ArrayList<Slip.Piece>();
        for (var i = 0; i < count; i++) {
            var end = Math.min(index.length, (i + 1) * Slip.PIECE);
            pieces.add(new Slip.Piece(shelf, i, count, Arrays.copyOfRange(index, i * Slip.PIECE, end)));
        }
        return pieces;
    }

    @Override
    public void changed(JdbcClient db, List<Register.Turn> turns) {
        for (var offering : new OfferingRows(db).in(Offering.State.OPEN))
            if (offering.keys() == NameKeys.SET && offering.epoch().isOpen(desk.now())) changed(db, offering, turns);
    }

    @Override
    public void durable() {
        desk.store().read(db -> {
            var open = new OfferingRows(db).in(Offering.State.OPEN);
            open.stream().map(Offering::partner).distinct().forEach(partner -> post.posted(db, partner));
            return open;
        });
    }

    private void changed(JdbcClient db, Offering offering, List<Register.Turn> turns) {
        var changes = new ArrayList<Slip.Change>();
        var key = key(offering);
        for (var purpose : offering.purposes()) changes.addAll(change(db, offering, key, purpose, turns));
        key.destroy();
        if (!changes.isEmpty()) tell(db, offering, new Slip.Changes(changes));
    }

    private List<Slip.Change> change(
            JdbcClient db, Offering offering, HolderKey key, Purpose purpose, List<Register.Turn> turns) {
        var rows = new OfferingRows(db);
        var gone = turns.stream()
                .flatMap(turn -> turn.before().stream())
                .filter(person -> rows.includes(offering, purpose, person.ref()))
                .toList();
        var come = turns.stream()
                .flatMap(turn -> turn.after().stream())
                .filter(person -> mayStand(db, offering, purpose, person))
                .toList();
        if (gone.isEmpty() && come.isEmpty()) return List.of();
        gone.forEach(person -> rows.leaveOut(offering, purpose, person.ref()));
        come.forEach(person -> rows.include(offering, purpose, person.ref()));
        return Offering.TIERS.stream()
                .map(tier -> change(rows, key, offering.shelf(purpose, tier), gone, come))
                .toList();
    }

    private Slip.Change change(
            OfferingRows rows, HolderKey key, Slip.Shelf shelf, List<HeldPerson> gone, List<HeldPerson> come) {
        var current = copy(rows, key, shelf);
        var change = new IndexMaker(key, terms(shelf))
                .change(
                        current,
                        come.stream()
                                .map(person -> record(person, shelf.tier()))
                                .toList(),
                        gone.stream()
                                .map(person -> record(person, shelf.tier()))
                                .toList(),
                        desk.vault().random());
        var bytes = change.bytes();
        rows.ship(shelf, change.sequence(), bytes, desk.now());
        copies.put(shelf, held(current.with(bytes)));
        return new Slip.Change(shelf, change.sequence(), bytes);
    }

    /// This node's own copy, as it stands in the database: one that a transaction left behind is read again.
    private IndexCopy copy(OfferingRows rows, HolderKey key, Slip.Shelf shelf) {
        var known = copies.get(shelf);
        if (known != null && known.sequence() == rows.sequence(shelf)) return known;
        var shipped = rows.shipped(shelf);
        var copy = held(IndexCopy.of(shipped.getFirst(), key.commitment().suite(), terms(shelf)));
        for (var change : shipped.subList(1, shipped.size())) copy = held(copy.with(change));
        return copy;
    }

    private static IndexCopy held(Copying copying) {
        return switch (copying) {
            case Copying.Held(var copy) -> copy;
            case Copying.Refused(var why) -> throw new IllegalStateException("our own index: " + why);
        };
    }
}
