/// A log of what was done that nobody can change unseen: leaves, a tree over them, proofs and a verifier.
@NullMarked
package qantara.ledger;

import org.jspecify.annotations.NullMarked;
