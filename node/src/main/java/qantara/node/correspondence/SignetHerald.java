package qantara.node.correspondence;

import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.exchange.Message;
import qantara.exchange.Progress;
import qantara.node.gateway.Herald;
import qantara.seal.ChannelId;
import qantara.seal.KeyRing;
import qantara.seal.Lane;
import qantara.seal.MessageId;
import qantara.seal.ServiceCode;

/// Tells partners by letter which keys this service will sign with next.
///
/// @param told hears of the lane in which such a letter waits
record SignetHerald(Letters letters, KeyRing ring, Desk desk, Consumer<Lane> told) implements Herald {
    @Override
    public Optional<String> announce(JdbcClient db, ChannelId channel, byte[] word) {
        return lane(channel)
                .flatMap(lane -> letters.announce(db, lane, new Message.SignetMessage(word), desk.now()))
                .map(MessageId::toString);
    }

    @Override
    public void announced(ChannelId channel) {
        lane(channel).ifPresent(told);
    }

    private Optional<Lane> lane(ChannelId channel) {
        return ring.partner(channel)
                .map(partner -> new Lane(channel, new ServiceCode(desk.here().code()), partner));
    }

    @Override
    public Fate fate(JdbcClient db, String letter) {
        return db.sql("select progress from letter_out where id = :id")
                .param("id", letter)
                .query(String.class)
                .optional()
                .map(Progress::valueOf)
                .map(SignetHerald::fate)
                .orElse(Fate.WAITING);
    }

    private static Fate fate(Progress progress) {
        return switch (progress) {
            case WAITING, HELD, AGAIN -> Fate.WAITING;
            case ACCEPTED, HANDLED -> Fate.TAKEN;
            case REFUSED, UNDELIVERED, WRITTEN_OFF -> Fate.REFUSED;
        };
    }
}
