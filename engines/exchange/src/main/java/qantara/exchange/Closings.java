package qantara.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import qantara.ledger.Hash;
import qantara.ledger.Inclusion;
import qantara.ledger.Tree;
import qantara.seal.Closing;
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.MessageId;
import qantara.seal.ServiceCode;

/// Closes stretches of a lane: says, countable and provable, what was sent and what came. Both sides do, and when they
/// state the same, nothing is missing and nothing was slipped in.
public final class Closings {
    /// As many letters one stretch holds at most; a day with more is closed in parts.
    public static final int MOST = 100_000;

    private final ServiceCode self;

    public Closings(ServiceCode self) {
        this.self = self;
    }

    /// What this side states about the letters of `lane` whose ids were made from `from` to before `until`.
    ///
    /// @throws IllegalArgumentException when the stretch holds more than [#MOST]
    public Closing close(Drawer drawer, Lane lane, Instant from, Instant until, Instant now) {
        var tree = tree(drawer, lane, from, until);
        var root = new Tree(tree).root(tree.size());
        return new Closing(lane, self, from, until, tree.size(), new Digest(root.bytes()), now);
    }

    /// The proof that a letter is one of those of `closing`, for somebody who sees none of the others; nothing when it
    /// is
    /// not, or when what is kept is no longer what was stated.
    public Optional<Inclusion> proof(Drawer drawer, Closing closing, MessageId id) {
        var tree = tree(drawer, closing.lane(), closing.from(), closing.until());
        var index = tree.letters().stream().map(Held::id).toList().indexOf(id);
        if (index < 0 || !new Tree(tree).root(tree.size()).equals(root(closing))) return Optional.empty();
        return Optional.of(new Tree(tree).inclusion(index, tree.size()));
    }

    /// Whether `proof` shows that the letter is one of those of `closing`. Needs nothing that either side keeps.
    public static boolean isProven(Inclusion proof, Closing closing, MessageId id, Digest letter) {
        return proof.size() == closing.count() && proof.leads(LaneTree.leaf(new Held(id, letter)), root(closing));
    }

    private static LaneTree tree(Drawer drawer, Lane lane, Instant from, Instant until) {
        List<Held> letters = drawer.held(lane, Stretch.of(from, until), MOST + 1);
        if (letters.size() > MOST) throw new IllegalArgumentException("a stretch holds at most " + MOST + " letters");
        return new LaneTree(letters);
    }

    private static Hash root(Closing closing) {
        return new Hash(closing.root().bytes());
    }
}
