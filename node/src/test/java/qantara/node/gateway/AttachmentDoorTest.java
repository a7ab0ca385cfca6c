package qantara.node.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.node.gateway.Announcement.Parcel;
import qantara.seal.ChannelId;
import qantara.seal.Digest;
import qantara.seal.MessageId;

/// Attachments over the real line between two doors.
class AttachmentDoorTest {
    private final Random random = new Random(46);
    private final byte[] sealed = new byte[5 << 20];

    @SuppressWarnings("NullAway.Init")
    private House rabat;

    @SuppressWarnings("NullAway.Init")
    private House madrid;

    @SuppressWarnings("NullAway.Init")
    private ChannelId channel;

    @SuppressWarnings("NullAway.Init")
    private AttachmentCourier courier;

    @BeforeEach
    void open(@TempDir Path one, @TempDir Path other) {
        rabat = new House("MA:DCI", one);
        madrid = new House("ES:SIRENE", other);
        channel = rabat.meet(madrid);
        madrid.meet(rabat);
        courier = new AttachmentCourier(rabat.courier);
        random.nextBytes(sealed);
    }

    @AfterEach
    void close() {
        rabat.close();
        madrid.close();
    }

    private Passage announce() {
        var parcel = new Parcel(Digest.of(sealed), sealed.length);
        return courier.announce(channel, new Announcement(MessageId.fresh(House.START, random), List.of(parcel)));
    }

    private Passage part(int from, int to) {
        var part = Arrays.copyOfRange(sealed, from, to);
        return courier.part(channel, Digest.of(sealed), from, part, part.length, Digest.of(part));
    }

    @Test
    void it_is_announced_brought_in_parts_and_whole() {
        assertThat(announce()).isEqualTo(new Passage.At(0, false));
        assertThat(part(0, 4 << 20)).isEqualTo(new Passage.At(4 << 20, false));
        assertThat(courier.offset(channel, Digest.of(sealed))).isEqualTo(new Passage.At(4 << 20, false));
        assertThat(part(4 << 20, 5 << 20)).isEqualTo(new Passage.At(5 << 20, true));
    }

    @Test
    void what_was_not_announced_is_turned_away_by_name() {
        assertThat(courier.offset(channel, Digest.of(sealed))).isEqualTo(new Passage.Turned("NOT_ANNOUNCED"));
        assertThat(part(0, 1_000)).isEqualTo(new Passage.Turned("NOT_ANNOUNCED"));
    }

    @Test
    void a_part_that_does_not_follow_is_told_where_to_go_on() {
        announce();
        part(0, 1_000);
        assertThat(part(5_000, 6_000)).isEqualTo(new Passage.At(1_000, false));
    }

    @Test
    void a_part_that_differs_from_its_digest_or_says_none_is_refused() throws Exception {
        announce();
        var part = Arrays.copyOf(sealed, 1_000);
        assertThat(courier.part(channel, Digest.of(sealed), 0, part, 1_000, Digest.of(sealed)))
                .isEqualTo(new Passage.Turned("PART_DIFFERS"));
        var where = madrid.address().of(channel + "/attachments/" + Digest.of(sealed) + "/0");
        try (var line = rabat.lineTo(madrid.fingerprint())) {
            assertThat(Problem.code(line.put(where, part).body())).contains("PART_WITHOUT_DIGEST");
            for (var digest : List.of("sha-256=:AAAA:", "md5=:AAAA:", "sha-512=:" + "A".repeat(43) + "=:"))
                assertThat(Problem.code(line.put(where, BodyPublishers.ofByteArray(part), digest)
                                .body()))
                        .contains("PART_WITHOUT_DIGEST");
        }
    }

    @Test
    void an_empty_part_and_an_announcement_of_nothing_are_refused_by_name() throws Exception {
        announce();
        var where = madrid.address().of(channel + "/attachments/" + Digest.of(sealed) + "/0");
        try (var line = rabat.lineTo(madrid.fingerprint())) {
            assertThat(Problem.code(line.put(where, new byte[0]).body())).contains("PART_SIZE");
            var said = line.put(madrid.address().of(channel + "/attachments"), new byte[] {1, 2, 3});
            assertThat(Problem.code(said.body())).contains("NOT_AN_ANNOUNCEMENT");
        }
    }

    @Test
    void addresses_that_are_none_of_ours_are_no_route() {
        for (var path : List.of(
                "attachments/",
                "attachments/xyz",
                "attachments/" + "A".repeat(64),
                "attachments/" + Digest.of(sealed) + "/-1",
                "attachments/" + Digest.of(sealed) + "/01",
                "attachments/" + Digest.of(sealed) + "/9999999999999999999",
                "attachments/../hello"))
            assertThat(Route.of("/qsx/1/" + channel + "/" + path)).as(path).isEmpty();
    }

    @Test
    void a_suspended_channel_carries_none() {
        announce();
        madrid.move(channel.value(), ChannelState.SUSPENDED);
        assertThat(part(0, 1_000)).isEqualTo(new Passage.Turned("CHANNEL_SUSPENDED"));
        rabat.move(channel.value(), ChannelState.SUSPENDED);
        assertThat(part(0, 1_000)).isEqualTo(new Passage.Unreached("SUSPENDED"));
    }
}
