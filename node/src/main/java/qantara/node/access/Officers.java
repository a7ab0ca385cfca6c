package qantara.node.access;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import qantara.handling.OfficerId;
import qantara.ledger.Action;
import qantara.node.audit.AuditLog;
import qantara.node.audit.Leaf;
import qantara.node.store.Store;

/// The officers of this node, as the other desks and the command line know them.
public final class Officers {
    private final Store store;
    private final AuditLog audit;
    private final Codes codes;

    /// The officers kept in `store`, every change of whom has its leaf in `audit`.
    public Officers(Store store, AuditLog audit, InstantSource clock, SecureRandom random) {
        this.store = store;
        this.audit = audit;
        this.codes = new Codes(clock, random);
    }

    /// The officer signed in on the request that is being answered.
    public Optional<Officer> signedIn() {
        return SignedIn.officer(SecurityContextHolder.getContext().getAuthentication());
    }

    public Optional<Officer> find(JdbcClient db, OfficerId id) {
        return SqlOfficers.find(db, id);
    }

    /// Every officer, by identifier; at most 1,000.
    public List<Officer> all(JdbcClient db) {
        return SqlOfficers.all(db);
    }

    /// Takes an officer in, who then needs a code to come in with.
    ///
    /// @return false when there is an officer of that identifier already; nothing was changed
    public boolean add(Officer officer) {
        return store.write(db -> {
            if (SqlOfficers.find(db, officer.id()).isPresent()) return false;
            SqlOfficers.add(db, officer);
            audit.append(db, Leaf.ofNobody(Action.GRANT, officer.id().text()));
            return true;
        });
    }

    /// Takes an officer in who is known by a staff number: one person, however many accounts.
    ///
    /// @param person 1 to 40 letters, digits, dots, slashes and hyphens
    /// @return false when there is an officer of that identifier already; nothing was changed
    public boolean add(Officer officer, String person) {
        if (!isPerson(person)) throw new IllegalArgumentException("not a staff number");
        return store.write(db -> {
            if (SqlOfficers.find(db, officer.id()).isPresent()) return false;
            SqlOfficers.add(db, officer);
            Persons.keep(db, officer.id(), person);
            audit.append(db, Leaf.ofNobody(Action.GRANT, officer.id().text()));
            return true;
        });
    }

    /// Whether `text` has the form of a staff number.
    public static boolean isPerson(String text) {
        return Persons.NUMBER.matcher(text).matches();
    }

    /// Whether two accounts are one person's, so that together they are one pair of eyes: the same account, the same
    /// staff number, or the same name where a number is missing. True as well when either account is not known.
    public boolean isSamePerson(JdbcClient db, OfficerId one, OfficerId other) {
        return Persons.isSame(db, one, other);
    }

    /// A fresh code with which the officer signs in once within 15 minutes. An earlier one no longer works.
    ///
    /// @return empty when there is no such officer
    public Optional<String> issueCode(OfficerId id) {
        return store.write(db -> {
            if (SqlOfficers.find(db, id).isEmpty()) return Optional.empty();
            audit.append(db, Leaf.ofNobody(Action.KEY, id.text()));
            return Optional.of(codes.issue(db, id));
        });
    }
}
