package qantara.node.correspondence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import qantara.exchange.Message;
import qantara.exchange.Outbox;
import qantara.node.store.Store;
import qantara.seal.Lane;
import qantara.seal.MessageId;
import qantara.seal.Sheet;

/// Puts letters into a node's own outbox, as its desk does once a release is decided, and sees how many have their
/// receipts. It stands in the desk's package because nobody else may post; it stands in the benchmark because nobody
/// else needs to.
public final class Mailbag {
    private final Store store;
    private final Letters letters;
    private final PostOffice office;
    private final Clock clock;

    /// @param node a running node's context
    public Mailbag(ApplicationContext node) {
        store = node.getBean(Store.class);
        letters = node.getBean(Letters.class);
        office = node.getBean(PostOffice.class);
        clock = node.getBean(Clock.class);
    }

    /// Signs and keeps a letter in a transaction of its own, and tells the post office.
    public void post(Lane lane, Message message) {
        var now = clock.instant();
        var sheet = new Sheet(
                MessageId.fresh(now, letters.random()),
                message.type(),
                new TreeSet<>(List.of(lane.to())),
                List.of("H0", "TLP:AMBER"),
                now,
                now.plus(Letters.PATIENCE),
                Optional.empty(),
                message.toBytes());
        var posting = store.write(db -> letters.outbox().post(letters.cabinet().drawer(db), lane, sheet, now));
        if (posting instanceof Outbox.Posting.Full) throw new IllegalStateException("the lane is full");
        office.posted(lane);
    }

    /// Whether every letter has its receipts.
    public boolean isEmpty(Lane lane) {
        return store.read(db -> new OutgoingRows(db).spread(lane)) == 0;
    }

    /// How many letters the partner has taken in, proven by its signed receipt.
    public long accepted() {
        return store.read(db -> db.sql("select count(*) from letter_out where progress = 'ACCEPTED'")
                .query(Long.class)
                .single());
    }
}
