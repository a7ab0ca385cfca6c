package qantara.node.access;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;
import qantara.ledger.Action;
import qantara.ledger.Outcome;
import qantara.node.audit.AuditLog;
import qantara.node.audit.Leaf;
import qantara.node.store.Store;

/// Lets officers in, by a one-time code or by a passphrase. Every attempt has its leaf; of those beyond the bound only
/// the first, so that nobody can fill the disk by knocking.
final class SignIn {
    private static final int MOST_BY_OFFICER = 5;
    private static final int MOST_BY_ADDRESS = 30;

    private final Store store;
    private final AuditLog audit;
    private final Codes codes;
    private final Passphrases passphrases;
    private final Throttle officers;
    private final Throttle addresses;

    SignIn(Store store, AuditLog audit, Codes codes, Passphrases passphrases, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.codes = codes;
        this.passphrases = passphrases;
        officers = new Throttle(clock, MOST_BY_OFFICER);
        addresses = new Throttle(clock, MOST_BY_ADDRESS);
    }

    /// Burns a one-time code.
    Arrival byCode(String code, String address) {
        var turn = addresses.admit(address);
        if (turn != Throttle.Turn.ADMITTED) return tooMany(turn, Optional.empty(), address);
        var arrival = store.<Arrival>write(db -> {
            var officer = codes.take(db, code).flatMap(id -> SqlOfficers.find(db, id));
            return settle(db, officer, officer.map(Officer::id), "CODE", address);
        });
        if (arrival instanceof Arrival.Welcome) addresses.forgive(address);
        return arrival;
    }

    /// Checks a passphrase. The check itself is made outside the transaction: it takes long.
    Arrival byPassphrase(String typed, String passphrase, String address) {
        var turn = worse(addresses.admit(address), officers.admit(typed));
        var claimed = OfficerId.isId(typed) ? Optional.of(new OfficerId(typed)) : Optional.<OfficerId>empty();
        if (turn != Throttle.Turn.ADMITTED) return tooMany(turn, claimed, address);
        var hash = claimed.flatMap(id -> store.<Optional<String>>read(db -> SqlOfficers.passphrase(db, id)));
        var matches = passphrases.check(passphrase, hash);
        if (matches.isEmpty()) return new Arrival.TurnedAway(Arrival.Why.TOO_MANY);
        var arrival = store.<Arrival>write(db -> {
            var known = claimed.flatMap(id -> SqlOfficers.find(db, id));
            return settle(db, known.filter(o -> matches.get()), known.map(Officer::id), "PASSPHRASE", address);
        });
        if (arrival instanceof Arrival.Welcome) officers.forgive(typed);
        return arrival;
    }

    private static Throttle.Turn worse(Throttle.Turn one, Throttle.Turn other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private Arrival settle(
            JdbcClient db, Optional<Officer> admitted, Optional<OfficerId> known, String how, String address) {
        audit.append(db, leaf(known, how, address).ended(admitted.isPresent() ? Outcome.DONE : Outcome.REFUSED));
        return admitted.<Arrival>map(officer -> new Arrival.Welcome(officer, how.equals("CODE")))
                .orElseGet(() -> new Arrival.TurnedAway(Arrival.Why.WRONG));
    }

    private Arrival tooMany(Throttle.Turn turn, Optional<OfficerId> claimed, String address) {
        if (turn == Throttle.Turn.JUST_FULL)
            store.write(db -> {
                var known = claimed.flatMap(id -> SqlOfficers.find(db, id)).map(Officer::id);
                return audit.append(db, leaf(known, "TOO-MANY", address).ended(Outcome.REFUSED));
            });
        return new Arrival.TurnedAway(Arrival.Why.TOO_MANY);
    }

    /// What was typed as an identifier is kept only when it is an officer's: it may be a passphrase in the wrong field.
    private static Leaf leaf(Optional<OfficerId> known, String how, String address) {
        var leaf = known.map(id -> Leaf.of(id, Action.SIGN_IN, id.text()))
                .orElseGet(() -> Leaf.ofNobody(Action.SIGN_IN, "unknown"));
        return leaf.because(how + " " + address);
    }

    /// Whether the signed-in officer `id` knows the passphrase of `hash`. Counts as an attempt to sign in.
    boolean knows(OfficerId id, String passphrase, String hash) {
        if (officers.admit(id.text()) != Throttle.Turn.ADMITTED) return false;
        var knows = passphrases.check(passphrase, Optional.of(hash)).orElse(false);
        if (knows) officers.forgive(id.text());
        return knows;
    }

    /// Sets the officer's passphrase.
    ///
    /// @param hash as [Passphrases#hash] made it
    void passphrase(OfficerId id, String hash) {
        store.write(db -> {
            SqlOfficers.passphrase(db, id, hash);
            return audit.append(db, Leaf.of(id, Action.KEY, id.text()).because("PASSPHRASE"));
        });
    }

    /// The leaf of a sign-out.
    void out(OfficerId id) {
        store.write(db -> audit.append(db, Leaf.of(id, Action.SIGN_OUT, id.text())));
    }
}
