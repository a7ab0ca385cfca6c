package qantara.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "MA", "ma:dci", "MA:", "MA:DCI ", "MAR:DCI", "MA:ABCDEFGHIJKLM", "MA:D\u200fCI"})
    void what_is_no_service_code_is_refused(String text) {
        assertThatThrownBy(() -> new ServiceCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "-ab", "AB-CD", "a b c", "../etc"})
    void what_is_no_channel_id_is_refused(String text) {
        assertThatThrownBy(() -> new ChannelId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void message_ids_made_later_are_greater_and_survive_their_bytes() {
        var random = new Random(1);
        var first = MessageId.fresh(House.NOON, random);
        var second = MessageId.fresh(House.NOON.plusMillis(1), random);
        assertThat(first).isLessThan(second).isEqualTo(MessageId.of(first.bytes()));
        assertThat(first.value().version()).isEqualTo(7);
    }

    @Test
    void a_uuid_of_another_version_is_no_message_id() {
        assertThatThrownBy(() -> new MessageId(UUID.nameUUIDFromBytes(new byte[1])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sheet_refuses_what_the_protocol_cannot_carry() {
        assertThatThrownBy(() -> sheet("request", 1, List.of(), new byte[Sheet.LONGEST + 1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sheet("Request", 1, List.of(), new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sheet("request", 33, List.of(), new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sheet("request", 0, List.of(), new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sheet("request", 1, List.of("x".repeat(65)), new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_largest_header_still_fits_into_its_room() {
        var rabat = new House("MA:ABCDEFGHIJKL");
        var madrid = new House("ES:ABCDEFGHIJKL");
        House.introduce(rabat, madrid);
        var labels = IntStream.range(0, 16)
                .mapToObj(i -> "%02d".formatted(i) + "ش".repeat(62))
                .toList();
        var recipients = new TreeSet<ServiceCode>();
        recipients.add(madrid.code());
        for (int i = 10; recipients.size() < 32; i++) recipients.add(new ServiceCode("ES:ABCDEFGHIJ" + i));
        var sheet = new Sheet(
                MessageId.fresh(House.NOON, new Random(1)),
                "x".repeat(40),
                recipients,
                labels,
                House.NOON,
                Instant.parse("9999-12-31T00:00:00Z"),
                Optional.of(MessageId.fresh(House.NOON, new Random(2))),
                new byte[Sheet.LONGEST]);
        var letter = new Letter(rabat.to(madrid), new Place(Long.MAX_VALUE, Long.MAX_VALUE, Digest.NONE), sheet);
        assertThat(madrid.opens(rabat.seals(madrid, letter).bytes())).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void nothing_that_is_written_shows_in_logs() {
        var sheet = sheet("request", 1, List.of(), "Invented Name".getBytes(StandardCharsets.UTF_8));
        assertThat(sheet).hasToString("request " + sheet.id());
    }

    private static Sheet sheet(String type, int recipients, List<String> labels, byte[] body) {
        var services = new TreeSet<ServiceCode>();
        for (int i = 10; i < 10 + recipients; i++) services.add(new ServiceCode("ES:S" + i));
        return new Sheet(
                MessageId.fresh(House.NOON, new Random(1)),
                type,
                services,
                labels,
                House.NOON,
                House.NOON.plusSeconds(1),
                Optional.empty(),
                body);
    }
}
