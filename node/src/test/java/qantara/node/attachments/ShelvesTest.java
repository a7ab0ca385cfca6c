package qantara.node.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.node.gateway.Announcement;
import qantara.node.gateway.Announcement.Parcel;
import qantara.node.gateway.Standing;
import qantara.node.gateway.Standing.At;
import qantara.node.gateway.Standing.Turned;
import qantara.node.gateway.Standing.Why;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;
import qantara.seal.AttachmentKey;
import qantara.seal.ChannelId;
import qantara.seal.Digest;
import qantara.seal.MessageId;
import qantara.testkit.HandClock;

class ShelvesTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final ChannelId CHANNEL = new ChannelId("es-oci--ma-dci");
    private static final ChannelId ANOTHER = new ChannelId("fr-scco--ma-dci");
    private static final ShelfBounds BOUNDS = new ShelfBounds(20_000, 2, 30_000, 1 << 20, Duration.ofDays(35));

    private final Random random = new Random(34);
    private final HandClock clock = new HandClock(NOON);
    private final AttachmentKey key = AttachmentKey.fresh(random);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @SuppressWarnings("NullAway.Init")
    private Shelves shelves;

    @BeforeEach
    void open() {
        store = DataFolder.open(folder, () -> {});
        shelves = Shelves.in(folder, store, BOUNDS, clock, random);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void restart() {
        store.close();
        open();
    }

    private byte[] bytes(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private Standing announce(ChannelId channel, byte[]... all) {
        var parcels = Arrays.stream(all)
                .map(one -> new Parcel(Digest.of(one), one.length))
                .toList();
        return shelves.partners().announce(channel, new Announcement(MessageId.fresh(NOON, random), parcels));
    }

    private Standing part(byte[] whole, int from, int to) throws IOException {
        return part(Digest.of(whole), from, Arrays.copyOfRange(whole, from, to));
    }

    private Standing part(Digest digest, long offset, byte[] part) throws IOException {
        return shelves.partners()
                .part(CHANNEL, digest, offset, part.length, new ByteArrayInputStream(part), Digest.of(part));
    }

    private byte[] kept(byte[] whole) throws IOException {
        try (var in = shelves.partners().open(CHANNEL, Digest.of(whole))) {
            return in.readAllBytes();
        }
    }

    @Test
    void a_file_of_ours_is_kept_sealed_under_its_digest_and_opened_with_its_key() throws IOException {
        var plain = bytes(5_000);
        var kept = (Kept.Sealed) shelves.ours().keep(new ByteArrayInputStream(plain), 5_000, key);
        assertThat(kept.size()).isEqualTo(5_000);
        var file = folder.resolve("attachments/ours").resolve(kept.digest().toString());
        assertThat(Digest.of(Files.readAllBytes(file))).isEqualTo(kept.digest());
        try (var in = key.open(shelves.ours().open(kept.digest()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain);
        }
        assertThat(halves()).isEmpty();
    }

    @Test
    void an_empty_a_too_large_and_a_broken_file_leave_nothing() throws IOException {
        assertThat(shelves.ours().keep(InputStream.nullInputStream(), 10, key)).isInstanceOf(Kept.Empty.class);
        assertThat(shelves.ours().keep(new ByteArrayInputStream(bytes(11)), 10, key))
                .isInstanceOf(Kept.TooLarge.class);
        assertThat(shelves.ours().keep(new BreaksOff(), 10, key)).isInstanceOf(Kept.CutShort.class);
        assertThat(folder.resolve("attachments/ours")).isEmptyDirectory();
        assertThat(halves()).isEmpty();
    }

    /// A connection that ends after one byte.
    private static final class BreaksOff extends InputStream {
        private boolean given;

        @Override
        public int read() throws IOException {
            if (given) throw new IOException("cut");
            given = true;
            return 1;
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            buffer[from] = (byte) read();
            return 1;
        }
    }

    private List<Path> halves() throws IOException {
        try (var files = Files.walk(folder.resolve("attachments/partial"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void nothing_is_taken_that_was_not_announced_on_this_channel() throws IOException {
        var whole = bytes(100);
        assertThat(part(whole, 0, 100)).isEqualTo(new Turned(Why.NOT_ANNOUNCED));
        announce(ANOTHER, whole);
        assertThat(part(whole, 0, 100)).isEqualTo(new Turned(Why.NOT_ANNOUNCED));
        assertThat(shelves.partners().offset(CHANNEL, Digest.of(whole))).isEqualTo(new Turned(Why.NOT_ANNOUNCED));
    }

    @Test
    void parts_make_a_whole_and_each_may_come_twice() throws IOException {
        var whole = bytes(10_000);
        assertThat(announce(CHANNEL, whole)).isEqualTo(new At(0, false));
        assertThat(part(whole, 0, 4_000)).isEqualTo(new At(4_000, false));
        assertThat(part(whole, 0, 4_000)).isEqualTo(new At(4_000, false));
        assertThat(announce(CHANNEL, whole)).isEqualTo(new At(4_000, false));
        assertThat(part(whole, 4_000, 10_000)).isEqualTo(new At(10_000, true));
        assertThat(part(whole, 4_000, 10_000)).isEqualTo(new At(10_000, true));
        assertThat(kept(whole)).isEqualTo(whole);
        assertThat(halves()).isEmpty();
    }

    @Test
    void parts_out_of_order_beyond_the_end_and_spoilt_are_refused_by_name() throws IOException {
        var whole = bytes(10_000);
        announce(CHANNEL, whole);
        part(whole, 0, 1_000);
        assertThat(part(whole, 2_000, 3_000)).isEqualTo(new Standing.Elsewhere(1_000));
        assertThat(part(whole, 500, 1_500)).isEqualTo(new Standing.Elsewhere(1_000));
        assertThat(part(Digest.of(whole), 1_000, new byte[9_001])).isEqualTo(new Turned(Why.PART_BEYOND_END));
        var spoilt = Arrays.copyOfRange(whole, 1_000, 2_000);
        var proof = Digest.of(spoilt);
        spoilt[500] ^= 1;
        assertThat(shelves.partners()
                        .part(CHANNEL, Digest.of(whole), 1_000, 1_000, new ByteArrayInputStream(spoilt), proof))
                .isEqualTo(new Turned(Why.PART_DIFFERS));
        assertThat(part(whole, 1_000, 10_000)).isEqualTo(new At(10_000, true));
        assertThat(kept(whole)).isEqualTo(whole);
    }

    @Test
    void a_part_that_is_cut_short_is_not_kept_and_comes_again() throws IOException {
        var whole = bytes(10_000);
        announce(CHANNEL, whole);
        var part = Arrays.copyOf(whole, 700);
        assertThatThrownBy(() -> shelves.partners()
                        .part(CHANNEL, Digest.of(whole), 0, 1_000, new ByteArrayInputStream(part), Digest.of(part)))
                .isInstanceOf(IOException.class);
        assertThat(shelves.partners().offset(CHANNEL, Digest.of(whole))).isEqualTo(new At(0, false));
        assertThat(part(whole, 0, 10_000)).isEqualTo(new At(10_000, true));
    }

    @Test
    void parts_that_make_another_whole_are_dropped_and_begin_anew() throws IOException {
        var whole = bytes(2_000);
        announce(CHANNEL, whole);
        part(whole, 0, 1_000);
        assertThat(part(Digest.of(whole), 1_000, bytes(1_000))).isEqualTo(new Turned(Why.DIGEST_DIFFERS));
        assertThat(shelves.partners().offset(CHANNEL, Digest.of(whole))).isEqualTo(new At(0, false));
        assertThat(part(whole, 0, 2_000)).isEqualTo(new At(2_000, true));
        assertThat(kept(whole)).isEqualTo(whole);
    }

    @Test
    void after_a_restart_it_goes_on_where_it_was_and_bytes_behind_that_are_not_believed() throws Exception {
        var whole = bytes(10_000);
        announce(CHANNEL, whole);
        part(whole, 0, 6_000);
        Files.write(halves().getFirst(), bytes(500), java.nio.file.StandardOpenOption.APPEND);
        restart();
        assertThat(shelves.partners().offset(CHANNEL, Digest.of(whole))).isEqualTo(new At(6_000, false));
        var standing = part(whole, 6_000, 10_000);
        for (var i = 0; i < 200 && standing instanceof Standing.Later; i++) {
            Thread.sleep(10);
            standing = part(whole, 6_000, 10_000);
        }
        assertThat(standing).isEqualTo(new At(10_000, true));
        assertThat(kept(whole)).isEqualTo(whole);
    }

    @Test
    void a_file_that_was_settled_before_its_row_said_so_is_found_whole() throws IOException {
        var whole = bytes(1_000);
        announce(CHANNEL, whole);
        var place = Files.createDirectories(folder.resolve("attachments/partners/" + CHANNEL.value()));
        Files.write(place.resolve(Digest.of(whole).toString()), whole);
        assertThat(shelves.partners().offset(CHANNEL, Digest.of(whole))).isEqualTo(new At(1_000, true));
    }

    @Test
    void too_large_too_many_and_beyond_the_share_are_refused_by_name() {
        assertThat(announce(CHANNEL, bytes(20_001))).isEqualTo(new Turned(Why.ATTACHMENT_TOO_LARGE));
        var first = bytes(20_000);
        assertThat(announce(CHANNEL, first)).isEqualTo(new At(0, false));
        assertThat(announce(CHANNEL, bytes(10_001))).isEqualTo(new Turned(Why.QUOTA_FULL));
        announce(CHANNEL, bytes(1));
        assertThat(announce(CHANNEL, bytes(1))).isEqualTo(new Turned(Why.TOO_MANY_ATTACHMENTS));
        assertThat(announce(ANOTHER, bytes(1))).isEqualTo(new At(0, false));
        var otherSize = new Announcement(MessageId.fresh(NOON, random), List.of(new Parcel(Digest.of(first), 19_999)));
        assertThat(shelves.partners().announce(CHANNEL, otherSize)).isEqualTo(new Turned(Why.OTHER_SIZE));
    }

    @Test
    void a_file_of_ours_that_nothing_belongs_to_is_swept_when_it_is_old() {
        var kept = (Kept.Sealed) shelves.ours().keep(new ByteArrayInputStream(bytes(10)), 10, key);
        var ours = folder.resolve("attachments/ours");
        shelves.ours().sweep(Instant.EPOCH, digest -> false);
        shelves.ours().sweep(Instant.MAX, kept.digest()::equals);
        assertThat(ours).isNotEmptyDirectory();
        shelves.ours().sweep(Instant.MAX, digest -> false);
        assertThat(ours).isEmptyDirectory();
    }

    @Test
    void a_disk_that_is_nearly_full_takes_nothing() {
        var tight = new ShelfBounds(20_000, 2, 30_000, Long.MAX_VALUE / 2, Duration.ofDays(35));
        var full = Shelves.in(folder, store, tight, clock, random).partners();
        var parcel = new Parcel(Digest.of(bytes(1)), 1);
        assertThat(full.announce(CHANNEL, new Announcement(MessageId.fresh(NOON, random), List.of(parcel))))
                .isEqualTo(new Turned(Why.NO_SPACE));
    }

    @Test
    void what_no_letter_claimed_is_swept_and_what_one_claimed_stays() throws IOException {
        var claimed = bytes(1_000);
        var forsaken = bytes(2_000);
        announce(CHANNEL, claimed, forsaken);
        part(claimed, 0, 1_000);
        part(forsaken, 0, 1_500);
        store.write(db -> {
            shelves.partners().claim(db, CHANNEL, Digest.of(claimed));
            return 0;
        });
        clock.pass(Duration.ofDays(36));
        shelves.partners().sweep();
        assertThat(kept(claimed)).isEqualTo(claimed);
        assertThat(shelves.partners().offset(CHANNEL, Digest.of(forsaken))).isEqualTo(new Turned(Why.NOT_ANNOUNCED));
        assertThat(halves()).isEmpty();
    }
}
