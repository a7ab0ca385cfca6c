package qantara.node.searches;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.crosscheck.Account;
import qantara.crosscheck.Blinding;
import qantara.crosscheck.Budget;
import qantara.crosscheck.Epoch;
import qantara.crosscheck.LogEntryId;
import qantara.crosscheck.Lookup;
import qantara.crosscheck.StandingCheck;
import qantara.crosscheck.Suites;
import qantara.crosscheck.SweepWatch;
import qantara.crosscheck.Terms;
import qantara.crosscheck.Tier;
import qantara.crosscheck.Trait;
import qantara.crosscheck.Transcript;
import qantara.crosscheck.Unblinding;
import qantara.crosscheck.Verdict;
import qantara.handling.Act;
import qantara.handling.Actor;
import qantara.handling.Audience;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.Handling;
import qantara.handling.Item;
import qantara.handling.Marking;
import qantara.handling.Permit;
import qantara.handling.Proposal;
import qantara.handling.Refusal;
import qantara.handling.Service;
import qantara.handling.Tlp;
import qantara.ledger.Action;
import qantara.ledger.Outcome;
import qantara.node.access.Officer;
import qantara.node.access.Officers;
import qantara.node.audit.Leaf;
import qantara.node.correspondence.CheckPost;
import qantara.node.searches.Check.State;

/// Asks partners about a person without telling them who. The question, who is meant (sealed), its leaf and its letter
/// are kept in one transaction; what may not be asked is refused before anything is computed.
// Long because asking, reading the answer and looking again are one question's life.
final class Asking {
    /// A subject's share of a question's slots.
    private static final int SLOTS_OF_A_SUBJECT = 32;
    /// How long a standing check may go on.
    static final Duration LONGEST_STANDING = Epoch.LONGEST;

    private static final Duration ITEM_LIFE = Duration.ofDays(1);

    private final Desk desk;
    private final Suites suites;
    private final CheckPost post;
    private final PartnerIndexes indexes;
    private final Officers officers;
    private final SweepWatch sweeps;

    Asking(Desk desk, Suites suites, CheckPost post, PartnerIndexes indexes, Officers officers) {
        this.desk = desk;
        this.suites = suites;
        this.post = post;
        this.indexes = indexes;
        this.officers = officers;
        this.sweeps = new SweepWatch(desk.vault().chance(32));
    }

    PartnerIndexes indexes() {
        return indexes;
    }

    /// What is asked, read and found fit.
    ///
    /// @param standing until when it goes on by itself
    record Wish(
            Entered entered,
            Person person,
            Cause cause,
            LegalBasis basis,
            Set<Service> partners,
            Optional<Instant> standing) {}

    /// The wish that a form says; empty when something in it is missing or wrong, which `entered` then says. A wish
    /// without case or purpose has its leaf as a refused attempt.
    Optional<Wish> read(Actor officer, Entered entered, Set<Service> known) {
        var person = Person.of(entered, desk.here().country());
        var cause = Cause.of(entered);
        if (cause.isEmpty()) refuse(officer);
        var basis = entered.requiredChoice("basis", LegalBasis.class);
        var partners = new LinkedHashSet<Service>();
        for (var one : known) if (!entered.text("partner." + one.code()).isEmpty()) partners.add(one);
        if (partners.isEmpty()) entered.refuse("partner", Wrong.of("partner"));
        if (entered.isFit() && tiers(person).isEmpty()) entered.refuse("born", Wrong.of("tier"));
        var standing = standing(entered);
        return entered.isFit() && cause.isPresent()
                ? Optional.of(new Wish(entered, person, cause.get(), basis.orElseThrow(), partners, standing))
                : Optional.empty();
    }

    private void refuse(Actor officer) {
        desk.store()
                .write(db -> desk.audit()
                        .append(
                                db,
                                Leaf.of(officer.id(), Action.CONSULT, "cross-check")
                                        .because("no case or no purpose")
                                        .ended(Outcome.REFUSED)));
    }

    private Optional<Instant> standing(Entered entered) {
        var days = entered.text("standing", 2);
        if (days.isEmpty()) return Optional.empty();
        if (!days.matches("[1-9]|[12]\\d|30")) {
            entered.refuse("standing", Wrong.of("standing"));
            return Optional.empty();
        }
        return Optional.of(desk.now().plus(Duration.ofDays(Integer.parseInt(days))));
    }

    /// The ways in which this person can be asked about.
    static List<Tier> tiers(Person person) {
        return Offering.TIERS.stream()
                .filter(tier -> Blinding.slots(person.asked(tier)).isPresent())
                .toList();
    }

    /// Asks. The same form again asks nothing again.
    CheckRef ask(Actor officer, String command, Wish wish) {
        var ref = desk.store().write(db -> {
            var rows = new CheckRows(db);
            var before = rows.before(command, officer.id().text());
            return before.orElseGet(() -> begin(db, officer, command, wish));
        });
        desk.store().read(db -> {
            wish.partners().forEach(partner -> post.posted(db, partner));
            return ref;
        });
        return ref;
    }

    private CheckRef begin(JdbcClient db, Actor officer, String command, Wish wish) {
        var rows = new CheckRows(db);
        var ref = rows.next(desk.today().getYear());
        var leaf = desk.audit().append(db, wish.cause().leaf(officer, Action.CONSULT, ref.toString()));
        var check = new Check(
                ref,
                officer.id(),
                wish.cause().dossier(),
                wish.cause().purpose(),
                wish.basis(),
                leaf,
                desk.now(),
                wish.standing(),
                SealedPerson.seal(desk.vault(), ref, wish.entered()),
                List.of(),
                List.of(),
                List.of());
        rows.begin(check, command);
        for (var partner : wish.partners()) ask(db, officer, ref, wish, partner);
        return ref;
    }

    private void ask(JdbcClient db, Actor officer, CheckRef ref, Wish wish, Service partner) {
        switch (offer(db, wish, partner)) {
            case Way.Closed(var code) -> new CheckRows(db).unasked(ref, partner, code);
            case Way.Open(var offer) -> {
                for (var tier : tiers(wish.person())) ask(db, officer, ref, wish, offer, tier);
            }
        }
    }

    /// Whether a partner can be asked.
    private sealed interface Way {
        record Open(PartnerIndexes.Offer offer) implements Way {}

        record Closed(String code) implements Way {}
    }

    private Way offer(JdbcClient db, Wish wish, Service partner) {
        var now = desk.now();
        var open = indexes.offers(db, partner).stream()
                .filter(one -> one.epoch().isOpen(now))
                .toList();
        if (open.isEmpty()) return new Way.Closed("NO_OFFER");
        var agreed = open.stream()
                .filter(one -> desk.inForce(db, partner).stream()
                        .anyMatch(agreement -> agreement.id().equals(one.agreement())))
                .toList();
        if (agreed.isEmpty()) return new Way.Closed("NO_AGREEMENT");
        var fit = agreed.stream()
                .filter(one -> one.purposes().contains(wish.cause().purpose()))
                .filter(one -> suites.known().contains(one.suite()))
                .findFirst();
        if (fit.isEmpty()) return new Way.Closed("PURPOSE");
        return way(db, wish, fit.get());
    }

    /// Open when every index that would be looked into is here and fits.
    private Way way(JdbcClient db, Wish wish, PartnerIndexes.Offer offer) {
        for (var tier : tiers(wish.person())) {
            var shelf = shelf(offer, wish.cause(), tier);
            if (indexes.copy(db, offer, shelf).isEmpty())
                return new Way.Closed(
                        indexes.unfit(db, offer, shelf).map(Enum::name).orElse("INDEX_COMING"));
        }
        return new Way.Open(offer);
    }

    static Slip.Shelf shelf(PartnerIndexes.Offer offer, Cause cause, Tier tier) {
        return new Slip.Shelf(
                offer.agreement(), offer.epoch().number(), cause.purpose().name(), tier);
    }

    private void ask(JdbcClient db, Actor officer, CheckRef ref, Wish wish, PartnerIndexes.Offer offer, Tier tier) {
        var rows = new CheckRows(db);
        var partner = offer.partner();
        var traits = wish.person().asked(tier);
        var slots = Blinding.slots(traits).orElseThrow();
        if (subjects(db, partner) + slots / SLOTS_OF_A_SUBJECT > offer.allowance()) {
            rows.unasked(ref, partner, "BUDGET_SPENT");
            return;
        }
        var item = item(ref, wish, partner);
        var proposal = new Proposal(Act.ASK, item, Audience.of(partner), officer.id(), officer, Set.of());
        switch (desk.decide(db, proposal)) {
            case Refusal refusal -> {
                rows.unasked(ref, partner, "NO_AGREEMENT");
                desk.audit()
                        .append(db, leaf(officer, wish, partner, ref.toString()).refused(refusal));
            }
            case Permit permit -> {
                watch(db, officer, offer, traits);
                send(db, officer, ref, wish, offer, tier, traits, item, permit);
            }
        }
    }

    /// How many subjects were asked of a partner in the last 24 hours.
    int subjects(JdbcClient db, Service partner) {
        return new CheckRows(db).slots(partner, desk.now().minus(Budget.DAY)) / SLOTS_OF_A_SUBJECT;
    }

    /// What is asked stays in the house; the item stands for it before the rules.
    private Item item(CheckRef ref, Wish wish, Service partner) {
        var marking = new Marking(
                Handling.BASE,
                Tlp.AMBER,
                Classification.RESTRICTED,
                Audience.of(partner),
                desk.now().plus(ITEM_LIFE));
        return new Item(
                ref.toString(),
                desk.here(),
                marking,
                Set.of(DataCategory.PERSON),
                wish.cause().purpose());
    }

    private static Leaf leaf(Actor officer, Wish wish, Service partner, String subject) {
        return wish.cause().leaf(officer, Action.CONSULT, subject).to(partner);
    }

    private void watch(JdbcClient db, Actor officer, PartnerIndexes.Offer offer, List<Trait> traits) {
        var account = new Account(
                Account.Kind.OFFICER,
                offer.agreement() + "/"
                        + HexFormat.of()
                                .formatHex(desk.vault().pseudonym(officer.id().text())));
        synchronized (sweeps) {
            new Alarms(db).raise(desk.here().code(), sweeps.asked(account, traits, desk.now()));
        }
    }

    private void send(
            JdbcClient db,
            Actor officer,
            CheckRef ref,
            Wish wish,
            PartnerIndexes.Offer offer,
            Tier tier,
            List<Trait> traits,
            Item item,
            Permit permit) {
        var entry = desk.vault().chance(16);
        var terms = new Terms(
                offer.agreement(),
                offer.epoch().number(),
                tier,
                wish.cause().purpose().name());
        var question = blinding(terms, offer.suite(), asker(officer, wish.basis()), traits, entry)
                .question();
        var id = HexFormat.of().formatHex(question.id().bytes());
        var bytes = question.bytes();
        var letter = post.post(db, permit, item, new Slip.Asked(bytes).bytes(), desk.now());
        if (letter.isEmpty()) {
            new CheckRows(db).unasked(ref, offer.partner(), "NO_CHANNEL");
            return;
        }
        new CheckRows(db)
                .ask(
                        ref,
                        new Check.Question(
                                id,
                                offer.partner(),
                                offer.agreement(),
                                offer.epoch().number(),
                                tier.name(),
                                question.slots(),
                                State.WAITING,
                                "",
                                desk.now(),
                                Optional.empty()),
                        entry,
                        bytes);
        var transcript = new String(Transcript.asked(question, desk.now()).statement(), StandardCharsets.US_ASCII);
        desk.audit()
                .append(
                        db,
                        leaf(officer, wish, offer.partner(), "question " + id)
                                .because(transcript)
                                .under(permit));
    }

    private qantara.crosscheck.Asking asker(Actor officer, LegalBasis basis) {
        var unit = officer.unit().replaceAll("[^A-Za-z0-9._-]", "-");
        return new qantara.crosscheck.Asking(
                unit.substring(0, Math.min(unit.length(), 16)),
                desk.vault().pseudonym(officer.id().text()),
                basis.name());
    }

    private Blinding blinding(
            Terms terms,
            qantara.crosscheck.Suite suite,
            qantara.crosscheck.Asking asker,
            List<Trait> traits,
            byte[] entry) {
        return Blinding.of(suites, suite, terms, asker, traits, desk.vault().ofTheBlinds(), new LogEntryId(entry));
    }

    /// Reads the answers that came. Called at the room's own pace.
    void round() {
        for (var open : desk.store().read(db -> new CheckRows(db).answered())) settle(open);
    }

    /// Looks again for checks that stand; called when a partner's index has changed.
    void lookAgain() {
        for (var open : desk.store().read(db -> new CheckRows(db).kept())) lookAgain(open);
    }

    private void settle(CheckRows.Open open) {
        desk.store().write(db -> {
            var check = new CheckRows(db).find(open.ref()).orElseThrow();
            var offer = offer(db, open.question());
            if (offer.isEmpty()) return refused(db, open, "EPOCH_CLOSED");
            return switch (unblinded(check, offer.get(), open)) {
                case Unblinding.Refused(var why) -> refused(db, open, why.name());
                case Unblinding.Open(var lookup) -> looked(db, check, offer.get(), open, lookup);
            };
        });
    }

    private Optional<PartnerIndexes.Offer> offer(JdbcClient db, Check.Question question) {
        return indexes.offers(db, question.partner()).stream()
                .filter(one -> one.agreement().equals(question.agreement()))
                .filter(one -> one.epoch().number() == question.epoch())
                .findFirst();
    }

    private Unblinding unblinded(Check check, PartnerIndexes.Offer offer, CheckRows.Open open) {
        var tier = Tier.valueOf(open.question().tier());
        var person = person(check);
        var terms = new Terms(
                open.question().agreement(),
                open.question().epoch(),
                tier,
                check.purpose().name());
        // Who asked does not enter the blinds; any pseudonym makes the same question.
        var asker = new qantara.crosscheck.Asking(
                "desk", new byte[16], check.basis().name());
        return blinding(terms, offer.suite(), asker, person.asked(tier), open.entry())
                .unblind(open.answer(), offer.commitment());
    }

    /// Who a check is about.
    Person person(Check check) {
        var fields = SealedPerson.open(desk.vault(), check.ref(), check.sealed());
        return Person.of(new Entered(fields), desk.here().country());
    }

    /// The same as it was entered.
    Map<String, String> entered(Check check) {
        return SealedPerson.open(desk.vault(), check.ref(), check.sealed());
    }

    private boolean refused(JdbcClient db, CheckRows.Open open, String code) {
        new CheckRows(db).settle(open.question().id(), State.REFUSED, code, desk.now());
        return false;
    }

    private boolean looked(JdbcClient db, Check check, PartnerIndexes.Offer offer, CheckRows.Open open, Lookup lookup) {
        var shelf = shelf(check, open.question());
        var copy = indexes.copy(db, offer, shelf);
        if (copy.isEmpty())
            return refused(
                    db, open, indexes.unfit(db, offer, shelf).map(Enum::name).orElse("OTHER_INDEX"));
        var verdict = lookup.in(copy.get().copy());
        var rows = new CheckRows(db);
        rows.settle(open.question().id(), state(verdict), "", desk.now());
        enter(db, check, open.question(), verdict);
        if (check.standing().filter(desk.now()::isBefore).isPresent())
            rows.lookup(
                    open.question().id(),
                    desk.vault().seal("lookup " + open.question().id(), lookup.bytes()),
                    copy.get().copy().edition().bytes(),
                    copy.get().copy().sequence());
        return true;
    }

    private static Slip.Shelf shelf(Check check, Check.Question question) {
        return new Slip.Shelf(
                question.agreement(), question.epoch(), check.purpose().name(), Tier.valueOf(question.tier()));
    }

    private static State state(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Hit _ -> State.HIT;
            case Verdict.NoHit _ -> State.NO_HIT;
            case Verdict.TooMany _ -> State.TOO_MANY;
        };
    }

    private void enter(JdbcClient db, Check check, Check.Question question, Verdict verdict) {
        if (verdict instanceof Verdict.Hit(var labels))
            for (var label : labels)
                new CheckRows(db).hit(check.ref(), question.partner(), question.tier(), label, desk.now());
    }

    /// Asks anew, for checks that stand, where a partner's key has changed: what was learned under one key says nothing
    /// under the next. The officer who began the check still answers for it, and it counts like any question.
    ///
    /// @return the partners to whom something was posted
    Set<Service> askAnew() {
        var told = new LinkedHashSet<Service>();
        for (var check : desk.store().read(db -> new CheckRows(db).standing(desk.now())))
            desk.store().write(db -> told.addAll(askAnew(db, check)));
        return told;
    }

    private Set<Service> askAnew(JdbcClient db, Check check) {
        var officer = officers.find(db, check.officer()).map(Officer::actor);
        if (officer.isEmpty()) return Set.of();
        var entered = new Entered(entered(check));
        var cause = new Cause(check.dossier(), check.purpose(), "standing check");
        var asked = new LinkedHashSet<Service>();
        check.questions().forEach(question -> asked.add(question.partner()));
        var wish = new Wish(entered, person(check), cause, check.basis(), asked, check.standing());
        asked.removeIf(partner -> !askAnew(db, officer.get(), check, wish, partner));
        return asked;
    }

    private boolean askAnew(JdbcClient db, Actor officer, Check check, Wish wish, Service partner) {
        if (!(offer(db, wish, partner) instanceof Way.Open(var offer))) return false;
        var isAsked = check.questions().stream()
                .filter(question -> question.partner().equals(partner))
                .anyMatch(question -> question.agreement().equals(offer.agreement())
                        && question.epoch() == offer.epoch().number());
        if (isAsked) return false;
        for (var tier : tiers(wish.person())) ask(db, officer, check.ref(), wish, offer, tier);
        return true;
    }

    private void lookAgain(CheckRows.Open open) {
        desk.store().write(db -> {
            var rows = new CheckRows(db);
            var check = rows.find(open.ref()).orElseThrow();
            if (check.standing().filter(desk.now()::isBefore).isEmpty()) {
                rows.stop(check.ref(), desk.now());
                return open;
            }
            offer(db, open.question())
                    .flatMap(offer -> indexes.copy(db, offer, shelf(check, open.question())))
                    .ifPresent(aged -> lookAgain(db, check, open, aged));
            return open;
        });
    }

    private void lookAgain(JdbcClient db, Check check, CheckRows.Open open, PartnerIndexes.Aged aged) {
        var id = open.question().id();
        var standing = new StandingCheck(
                id,
                Lookup.of(desk.vault().open("lookup " + id, open.lookup())),
                aged.copy().edition(),
                open.sequence(),
                open.question().asked(),
                check.standing().orElseThrow());
        if (!standing.isDue(aged.copy())) return;
        var verdict = standing.look(aged.copy());
        var rows = new CheckRows(db);
        if (state(verdict) != open.question().state()) rows.settle(id, state(verdict), "", desk.now());
        enter(db, check, open.question(), verdict);
        rows.lookup(
                id, open.lookup(), aged.copy().edition().bytes(), aged.copy().sequence());
    }
}
