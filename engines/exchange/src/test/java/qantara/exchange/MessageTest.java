package qantara.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import qantara.exchange.Understanding.NotUnderstood;
import qantara.exchange.Understanding.Understood;
import qantara.exchange.contract.Letters;
import qantara.seal.Sheet;

class MessageTest {
    static Stream<Message> messages() {
        return Samples.messages().stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_message_is_understood_as_it_was_written(Message message) {
        var understood = (Understood) Message.read(message.type(), message.toBytes());
        assertThat(understood.message()).usingRecursiveComparison().isEqualTo(message);
        assertThat(understood.message().toBytes()).isEqualTo(message.toBytes());
    }

    @Test
    void every_kind_of_message_has_a_sample_here() {
        assertThat(Samples.messages().stream().map(Message::type))
                .hasSameSizeAs(MessageType.values())
                .doesNotHaveDuplicates();
    }

    @Test
    void an_unknown_kind_is_refused_by_name() {
        assertThat(Message.read("telepathy", new byte[0])).isEqualTo(new NotUnderstood("UNKNOWN_TYPE"));
    }

    @Test
    void a_body_of_a_newer_version_is_refused_by_name() {
        var body = CBORObject.NewMap().Set(1, CBORObject.FromObject(2)).EncodeToBytes();
        assertThat(Message.read("request", body)).isEqualTo(new NotUnderstood("BODY_UNKNOWN_VERSION"));
    }

    @Test
    void a_field_that_a_newer_partner_adds_is_let_be() {
        var map = CBORObject.DecodeFromBytes(Samples.messages().get(6).toBytes());
        map.Set(77, CBORObject.FromObject("new"));
        assertThat(Message.read("recall", map.EncodeToBytes())).isInstanceOf(Understood.class);
    }

    @Test
    void bodies_beyond_the_bounds_are_refused_by_name() {
        assertThat(Message.read("request", new byte[Sheet.LONGEST + 1])).isEqualTo(new NotUnderstood("BODY_TOO_LARGE"));
        var deep = new byte[100];
        Arrays.fill(deep, (byte) 0x81);
        assertThat(Message.read("request", deep)).isEqualTo(new NotUnderstood("BODY_TOO_DEEP"));
        assertThat(Message.read("request", new byte[] {(byte) 0xa1}))
                .isEqualTo(new NotUnderstood("BODY_NOT_CANONICAL"));
        assertThat(Message.read("request", new byte[] {0})).isEqualTo(new NotUnderstood("BODY_WRONG_SHAPE"));
    }

    @Test
    void a_request_that_lacks_what_article_4_asks_for_is_not_understood() {
        var map = CBORObject.DecodeFromBytes(Samples.messages().getFirst().toBytes());
        map.get(CBORObject.FromObject(3)).Set(5, CBORObject.FromObject(" "));
        assertThat(Message.read("request", map.EncodeToBytes())).isEqualTo(new NotUnderstood("BODY_WRONG_SHAPE"));
    }

    @Test
    void a_handling_code_that_is_not_known_is_not_dropped_but_refused() {
        var map = CBORObject.DecodeFromBytes(Samples.messages().getFirst().toBytes());
        var marking = map.get(CBORObject.FromObject(3)).get(CBORObject.FromObject(12));
        marking.get(CBORObject.FromObject(1)).Add("H9");
        assertThat(Message.read("request", map.EncodeToBytes())).isEqualTo(new NotUnderstood("BODY_WRONG_SHAPE"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_spoiled_body_is_answered_and_never_thrown_at(Message message) {
        var good = message.toBytes();
        for (int at = 0; at < good.length; at++)
            for (int bit = 1; bit < 256; bit <<= 1) {
                var bad = good.clone();
                bad[at] ^= (byte) bit;
                assertThat(Message.read(message.type(), bad)).isNotNull();
            }
        for (int length = 0; length < good.length; length++)
            assertThat(Message.read(message.type(), Arrays.copyOf(good, length)))
                    .isInstanceOf(NotUnderstood.class);
    }

    /// Bodies in which whole values were exchanged for others, all in the one form: what a hostile partner would write.
    @Test
    void a_body_of_other_values_is_answered_and_never_thrown_at() {
        var random = new Random(11);
        var strange = List.of(
                CBORObject.Null,
                CBORObject.True,
                CBORObject.FromObject(-1),
                CBORObject.FromObject(Long.MAX_VALUE),
                CBORObject.FromObject(1.5),
                CBORObject.FromObject(""),
                CBORObject.FromObject("\u202e"),
                CBORObject.FromObject(new byte[0]),
                CBORObject.NewArray(),
                CBORObject.NewMap(),
                CBORObject.FromObject("x").WithTag(24));
        for (int i = 0; i < 20_000; i++) {
            var message = Samples.messages().get(random.nextInt(MessageType.values().length));
            var map = CBORObject.DecodeFromBytes(message.toBytes());
            spoil(map, random, strange);
            var understanding = Message.read(message.type(), map.EncodeToBytes());
            assertThat(understanding).as("round %d", i).isNotNull();
        }
    }

    private static void spoil(CBORObject map, Random random, List<CBORObject> strange) {
        var keys = List.copyOf(map.getKeys());
        var key = keys.get(random.nextInt(keys.size()));
        var value = map.get(key);
        if (value.getType() == com.upokecenter.cbor.CBORType.Map && value.size() > 0 && random.nextBoolean())
            spoil(value, random, strange);
        else map.Set(key, strange.get(random.nextInt(strange.size())));
    }

    @Test
    void a_receipt_in_a_message_cannot_be_changed_from_outside() {
        var bytes = Letters.bytes("receipt");
        var message = new Message.ReceiptMessage(bytes);
        bytes[0] = 0;
        assertThat(message.receipt()).isEqualTo(Letters.bytes("receipt"));
    }
}
