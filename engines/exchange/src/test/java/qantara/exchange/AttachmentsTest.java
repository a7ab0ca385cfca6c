package qantara.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import qantara.exchange.Attachments.Reading;
import qantara.seal.AttachmentKey;
import qantara.seal.ChannelId;
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.Letter;
import qantara.seal.MessageId;
import qantara.seal.Place;
import qantara.seal.ServiceCode;
import qantara.seal.Sheet;

class AttachmentsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Message MESSAGE = Samples.messages().getFirst();
    private static final CBORObject FIELD = CBORObject.FromObject(9);

    private final Random random = new Random(9);

    private Attachment file(String name, long size) {
        return new Attachment(
                name, "image/png", size, Digest.of(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), key());
    }

    private AttachmentKey key() {
        return AttachmentKey.fresh(random);
    }

    private static Letter letter(byte[] body, List<Digest> digests) {
        var lane = new Lane(new ChannelId("es-oci--ma-dci"), new ServiceCode("MA:DCI"), new ServiceCode("ES:OCI"));
        var sheet = new Sheet(
                MessageId.fresh(NOW, new Random(1)),
                MESSAGE.type(),
                new TreeSet<>(List.of(lane.to())),
                List.of("H0"),
                NOW,
                NOW.plusSeconds(60),
                Optional.empty(),
                body,
                digests);
        return new Letter(lane, new Place(1, 1, Digest.NONE), sheet);
    }

    @Test
    void what_a_letter_announces_is_read_as_it_was_written() {
        var files =
                new Attachments(List.of(file("gate.png", 1), file("\u0635\u0648\u0631\u0629.png", Attachment.LARGEST)));
        var read = Attachments.of(letter(files.body(MESSAGE), files.digests()));
        assertThat(read).isEqualTo(new Reading.Announced(files));
    }

    @Test
    void the_message_is_understood_as_without_them() {
        var files = new Attachments(List.of(file("gate.png", 1)));
        assertThat(Message.read(MESSAGE.type(), files.body(MESSAGE))).isInstanceOf(Understanding.Understood.class);
        assertThat(Attachments.NONE.body(MESSAGE)).isEqualTo(MESSAGE.toBytes());
    }

    @Test
    void header_and_body_that_name_other_ciphertexts_are_refused_by_name() {
        var differ = new Reading.NotUnderstood("ATTACHMENTS_DIFFER");
        var files = new Attachments(List.of(file("a", 1), file("b", 2)));
        assertThat(Attachments.of(letter(files.body(MESSAGE), List.of()))).isEqualTo(differ);
        assertThat(Attachments.of(letter(MESSAGE.toBytes(), files.digests()))).isEqualTo(differ);
        assertThat(Attachments.of(letter(files.body(MESSAGE), files.digests().reversed())))
                .isEqualTo(differ);
    }

    @Test
    void announcements_out_of_bounds_are_refused_by_name() {
        var files = new Attachments(List.of(file("a", 1)));
        for (var spoil : List.<java.util.function.Consumer<CBORObject>>of(
                one -> one.Set(1, " "),
                one -> one.Set(1, "a\u0000b"),
                one -> one.Set(1, "x".repeat(Attachment.LONGEST_NAME + 1)),
                one -> one.Set(2, "picture"),
                one -> one.Set(3, 0),
                one -> one.Set(3, Attachment.LARGEST + 1),
                one -> one.Set(4, new byte[31]),
                one -> one.Set(5, new byte[33]),
                one -> one.Remove(CBORObject.FromObject(5)))) {
            var map = CBORObject.DecodeFromBytes(files.body(MESSAGE));
            spoil.accept(map.get(FIELD).get(0));
            assertThat(Attachments.of(letter(map.EncodeToBytes(), files.digests())))
                    .isEqualTo(new Reading.NotUnderstood("BODY_WRONG_SHAPE"));
        }
    }

    @Test
    void more_than_sixteen_and_one_twice_are_no_attachments() {
        var many = new ArrayList<Attachment>();
        for (var i = 0; i <= Attachments.MOST; i++) many.add(file("file " + i, 1));
        assertThatThrownBy(() -> new Attachments(many)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Attachments(List.of(many.getFirst(), many.getFirst())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_ciphertext_serves_several_readers() {
        var shared = new Attachments(List.of(file("poster.png", 5)));
        var one = letter(shared.body(MESSAGE), shared.digests());
        assertThat(Attachments.of(one)).isEqualTo(new Reading.Announced(shared));
        assertThat(shared.all().getFirst())
                .hasToString("attachment " + shared.digests().getFirst());
    }
}
