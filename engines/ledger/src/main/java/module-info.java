/// A log of what was done that nobody can change unseen: leaves, a tree over them, proofs and a verifier.
module qantara.ledger {
    requires static org.jspecify;

    exports qantara.ledger;
}
