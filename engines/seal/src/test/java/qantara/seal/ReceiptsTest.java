package qantara.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import qantara.seal.Receipt.Head;
import qantara.seal.Receipt.Line;
import qantara.seal.opinion.SecondOpinion;

class ReceiptsTest {
    private final House[] houses = House.pair();
    private final House rabat = houses[0];
    private final House madrid = houses[1];

    private Line line(Stage stage) {
        var letter = stage instanceof Stage.Refused ? Optional.<Digest>empty() : Optional.of(Digest.of(new byte[1]));
        var id = MessageId.fresh(House.NOON, new Random(3));
        return new Line(stage, id, 5, 2, letter, Digest.of(new byte[2]), House.NOON);
    }

    private Receipt receipt(Line... lines) {
        return new Receipt(rabat.to(madrid), House.NOON.plusSeconds(1), new Head(5, 2), List.of(lines));
    }

    @Test
    void every_stage_arrives_as_it_was_stated_and_the_second_library_agrees() throws Malformed {
        var receipt = receipt(
                line(new Stage.Held()),
                line(new Stage.Accepted()),
                line(new Stage.Refused("NOT_DECRYPTED")),
                line(new Stage.Handled()));
        var bytes = Receipts.sign(madrid.keys, receipt);
        assertThat(Receipts.verify(bytes, rabat.to(madrid), rabat)).isEqualTo(receipt);
        SecondOpinion.verifies(bytes, "qsx/receipt", madrid.keys.signet());
    }

    @Test
    void thirty_two_lines_fit_and_more_do_not() throws Malformed {
        var most = Collections.nCopies(Receipt.MOST_LINES, line(new Stage.Accepted()));
        var receipt = receipt(most.toArray(Line[]::new));
        var bytes = Receipts.sign(madrid.keys, receipt);
        assertThat(Receipts.verify(bytes, rabat.to(madrid), rabat).lines()).hasSize(64);
        var more = Collections.nCopies(65, line(new Stage.Accepted()));
        assertThatThrownBy(() -> receipt(more.toArray(Line[]::new))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_the_reader_gives_a_receipt() {
        assertThatThrownBy(() -> Receipts.sign(rabat.keys, receipt(line(new Stage.Held()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_receipt_for_another_lane_counts_for_nothing() {
        var bytes = Receipts.sign(madrid.keys, receipt(line(new Stage.Held())));
        var other = new Lane(new ChannelId("another"), rabat.code(), madrid.code());
        assertThatThrownBy(() -> Receipts.verify(bytes, other, rabat)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Receipts.verify(bytes, rabat.to(madrid).back(), rabat))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void a_receipt_by_a_key_that_is_not_trusted_counts_for_nothing() {
        var stranger = ServiceKeys.generate(madrid.code());
        var bytes = Receipts.sign(stranger, receipt(line(new Stage.Held())));
        assertThatThrownBy(() -> Receipts.verify(bytes, rabat.to(madrid), rabat))
                .isInstanceOf(Malformed.class)
                .hasMessage("SIGNATURE_BAD");
    }

    @Test
    void a_flipped_bit_anywhere_in_a_receipt_is_refused() {
        var good = Receipts.sign(madrid.keys, receipt(line(new Stage.Held())));
        for (int at = 0; at < good.length; at++) {
            var bad = Forge.flipped(good, at);
            assertThatThrownBy(() -> Receipts.verify(bad, rabat.to(madrid), rabat))
                    .as("byte %d", at)
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void a_statement_of_one_kind_does_not_pass_for_another() {
        var prekey = madrid.pair.prekey().toBytes();
        assertThatThrownBy(() -> Receipts.verify(prekey, rabat.to(madrid), rabat))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void a_letter_given_up_is_stated_and_the_statement_is_checked() throws Malformed {
        var sealer = new Sealer(rabat.keys);
        var signed = sealer.sign(rabat.writes(madrid, "too late"));
        var bytes = sealer.undelivered(signed, 12, House.NOON);
        var statement = NonDelivery.verify(bytes, madrid);
        assertThat(statement.letter()).isEqualTo(signed.digest());
        assertThat(statement.attempts()).isEqualTo(12);
        SecondOpinion.verifies(bytes, "qsx/non-delivery", rabat.keys.signet());
        assertThatThrownBy(() -> NonDelivery.verify(bytes, rabat)).isInstanceOf(Malformed.class);
    }
}
