package qantara.node.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Message;
import qantara.handling.Act;
import qantara.handling.Item;
import qantara.handling.Permit;
import qantara.handling.Service;
import qantara.node.chancery.Chancery;
import qantara.node.chancery.Partner;
import qantara.seal.Lane;
import qantara.seal.MessageId;
import qantara.seal.ServiceCode;

/// Sends parts of cross-checks to partners as sealed letters: kept in the outbox with the act that made them, signed,
/// carried until the partner's receipt is here.
public final class CheckPost {
    private final Letters letters;
    private final Chancery chancery;
    private final Service here;
    private final Consumer<Lane> told;

    /// @param told hears of every lane in which a letter now waits, after the commit
    CheckPost(Letters letters, Chancery chancery, Service here, Consumer<Lane> told) {
        this.letters = letters;
        this.chancery = chancery;
        this.here = here;
        this.told = told;
    }

    /// Posts `content` to the one service that `permit` names: the permit is the key.
    ///
    /// @return the letter's id; empty when there is no channel to that service or too many letters wait in it
    /// @throws IllegalStateException when the permit is not for this
    public Optional<MessageId> post(JdbcClient db, Permit permit, Item item, byte[] content, Instant now) {
        var isForThis = permit.act() == Act.ASK || permit.act() == Act.INDEX;
        if (!isForThis || !permit.covers(permit.act(), item, permit.to(), now))
            throw new IllegalStateException("the permit is for something else");
        var to = permit.to().services().stream().reduce((one, other) -> {
            throw new IllegalStateException("one letter goes to one service");
        });
        return to.flatMap(partner -> lane(db, partner))
                .flatMap(lane -> letters.check(db, lane, new Message.CheckMessage(content), now));
    }

    /// Says that what was posted to `partner` is durable now.
    public void posted(JdbcClient db, Service partner) {
        lane(db, partner).ifPresent(told);
    }

    private Optional<Lane> lane(JdbcClient db, Service partner) {
        return chancery.partners()
                .find(db, partner)
                .flatMap(Partner::channel)
                .map(channel -> new Lane(channel, new ServiceCode(here.code()), new ServiceCode(partner.code())));
    }
}
