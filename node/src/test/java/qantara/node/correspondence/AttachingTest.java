package qantara.node.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.exchange.Attachments;
import qantara.exchange.State;
import qantara.handling.Purpose;
import qantara.node.correspondence.Attached.Why;
import qantara.node.correspondence.Enclosure.Stage;
import qantara.node.gateway.Announcement;
import qantara.node.gateway.Announcement.Parcel;
import qantara.node.gateway.Standing;
import qantara.seal.Digest;
import qantara.seal.MessageId;
import qantara.testkit.HandClock;

class AttachingTest {
    private static final byte[] PLAIN = "a plan of the crossing".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-11-24T08:00:00Z"));
    private Bureau rabat;
    private Bureau madrid;

    @BeforeEach
    void open() {
        rabat = new Bureau(folder.resolve("rabat"), "MA:DCI", clock, Optional.empty());
        madrid = new Bureau(folder.resolve("madrid"), "ES:DAO", clock, Optional.empty());
        rabat.knows(madrid, Purpose.INVESTIGATION);
        madrid.knows(rabat, Purpose.INVESTIGATION);
    }

    @AfterEach
    void close() {
        rabat.close();
        madrid.close();
    }

    private ThreadRef draft() {
        return Bureau.done(rabat.correspondence.begin(rabat.writer, Bureau.command(), Sample.request(madrid.service)));
    }

    private Attached attach(ThreadRef ref, String name, byte[] file) {
        return rabat.attaching.attach(rabat.writer, ref, name, "image/png", new ByteArrayInputStream(file));
    }

    private ThreadRef released(ThreadRef ref) {
        Bureau.done(rabat.correspondence.submit(rabat.writer, rabat.form(ref)));
        return Bureau.done(rabat.correspondence.release(rabat.releaser, rabat.form(ref), false));
    }

    private static List<Enclosure> enclosures(Bureau bureau, ThreadRef ref) {
        return bureau.store.read(db -> new Enclosures(db).of(ref));
    }

    /// Brings what waits to the other's shelf, as the porter does over the line.
    private void carried(ThreadRef ref) throws IOException {
        for (var one : enclosures(rabat, ref)) {
            var shelf = madrid.shelves.partners();
            var channel = rabat.dossier(ref).channel().orElseThrow();
            var digest = one.attachment().sealed();
            byte[] sealed;
            try (var in = rabat.shelves.ours().open(digest)) {
                sealed = in.readAllBytes();
            }
            var parcel = new Parcel(digest, sealed.length);
            shelf.announce(channel, new Announcement(one.letter().orElseThrow(), List.of(parcel)));
            assertThat(shelf.part(
                            channel, digest, 0, sealed.length, new ByteArrayInputStream(sealed), Digest.of(sealed)))
                    .isEqualTo(new Standing.At(sealed.length, true));
            rabat.store.write(db -> {
                new Enclosures(db).carried(one, sealed.length, Stage.HELD);
                return one;
            });
        }
    }

    private static byte[] read(InputStream plain) throws IOException {
        try (plain) {
            return plain.readAllBytes();
        }
    }

    @Test
    void a_letter_waits_for_its_file_and_both_arrive_together() throws IOException {
        var asked = draft();
        assertThat(attach(asked, "plan.png", PLAIN)).isInstanceOf(Attached.Done.class);
        released(asked);
        rabat.carriesWhatIsDue();
        assertThat(rabat.dossier(asked).exchange().state()).isInstanceOf(State.Sent.class);
        carried(asked);
        rabat.carriesWhatIsDue();
        assertThat(rabat.dossier(asked).exchange().state()).isInstanceOf(State.Received.class);
        var file = enclosures(madrid, madrid.latest()).getFirst();
        assertThat(file.attachment())
                .isEqualTo(enclosures(rabat, asked).getFirst().attachment());
        assertThat(file.stage()).isEqualTo(Stage.HERE);
    }

    @Test
    void a_letter_without_files_does_not_wait_for_one_with_files() {
        var heavy = draft();
        attach(heavy, "plan.png", PLAIN);
        released(heavy);
        var light = released(draft());
        rabat.carriesWhatIsDue();
        assertThat(rabat.dossier(heavy).exchange().state()).isInstanceOf(State.Sent.class);
        assertThat(rabat.dossier(light).exchange().state()).isInstanceOf(State.Received.class);
    }

    @Test
    void a_letter_that_comes_before_its_file_is_turned_away_and_waits_for_it() throws IOException {
        var asked = draft();
        attach(asked, "plan.png", PLAIN);
        released(asked);
        rabat.store.write(db -> {
            new Enclosures(db).of(asked).forEach(one -> new Enclosures(db).carried(one, 1, Stage.HELD));
            return asked;
        });
        rabat.carriesWhatIsDue();
        assertThat(rabat.dossier(asked).exchange().state()).isInstanceOf(State.Sent.class);
        assertThat(enclosures(rabat, asked).getFirst().stage()).isEqualTo(Stage.WAITING);
        carried(asked);
        clock.pass(Duration.ofMinutes(5));
        rabat.carriesWhatIsDue();
        assertThat(rabat.dossier(asked).exchange().state()).isInstanceOf(State.Received.class);
    }

    @Test
    void a_file_whose_letter_is_never_carried_is_given_up_with_it() {
        var asked = draft();
        attach(asked, "plan.png", PLAIN);
        released(asked);
        clock.pass(Letters.PATIENCE.plusDays(1));
        rabat.carriesWhatIsDue();
        assertThat(rabat.dossier(asked).exchange().state()).isInstanceOf(State.Failed.class);
        List<MessageId> awaiting = rabat.store.read(db -> new Enclosures(db).awaiting());
        assertThat(awaiting).isEmpty();
    }

    @Test
    void a_file_is_given_out_once_its_letter_is_opened_and_each_time_has_its_leaf() throws IOException {
        var asked = draft();
        attach(asked, "plan.png", PLAIN);
        released(asked);
        carried(asked);
        rabat.carriesWhatIsDue();
        var came = madrid.latest();
        var id = enclosures(madrid, came).getFirst().id();
        assertThat(madrid.attaching.give(madrid.writer, came, id)).isEmpty();
        madrid.opens(came);
        var before = madrid.leaves();
        var given = madrid.attaching.give(madrid.writer, came, id).orElseThrow();
        assertThat(read(given.plain())).isEqualTo(PLAIN);
        assertThat(madrid.leaves()).isEqualTo(before + 1);
        assertThat(madrid.attaching.give(madrid.overseer, came, id)).isEmpty();
        assertThat(madrid.leaves()).isEqualTo(before + 2);
        assertThat(read(rabat.attaching
                        .give(
                                rabat.writer,
                                asked,
                                enclosures(rabat, asked).getFirst().id())
                        .orElseThrow()
                        .plain()))
                .isEqualTo(PLAIN);
    }

    @Test
    void a_file_that_rotted_on_the_disk_is_not_given_out_as_it_is() throws IOException {
        var asked = draft();
        attach(asked, "plan.png", PLAIN);
        var one = enclosures(rabat, asked).getFirst();
        var file = folder.resolve("rabat/attachments/ours")
                .resolve(one.attachment().sealed().toString());
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        var given = rabat.attaching.give(rabat.writer, asked, one.id()).orElseThrow();
        assertThatThrownBy(() -> read(given.plain())).isInstanceOf(IOException.class);
    }

    @Test
    void a_file_is_sealed_on_the_disk() throws IOException {
        var asked = draft();
        attach(asked, "plan.png", PLAIN);
        try (var files = Files.walk(folder.resolve("rabat/attachments"))) {
            for (var file : files.filter(Files::isRegularFile).toList())
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("crossing");
        }
    }

    @Test
    void what_is_no_file_for_a_letter_is_refused_by_name() {
        var asked = draft();
        assertThat(attach(asked, "empty", new byte[0])).isEqualTo(new Attached.Refused(Why.EMPTY));
        assertThat(attach(asked, " ", PLAIN)).isEqualTo(new Attached.Refused(Why.NAME));
        assertThat(attach(asked, "a\nb", PLAIN)).isEqualTo(new Attached.Refused(Why.NAME));
        assertThat(attach(new ThreadRef(2026, 99), "plan.png", PLAIN)).isEqualTo(new Attached.Refused(Why.NOT_NOW));
        assertThat(rabat.attaching.attach(
                        rabat.overseer, asked, "plan.png", "image/png", new ByteArrayInputStream(PLAIN)))
                .isEqualTo(new Attached.Refused(Why.ROLE));
        for (var i = 0; i < Attachments.MOST; i++)
            assertThat(attach(asked, "plan " + i, PLAIN)).isInstanceOf(Attached.Done.class);
        assertThat(attach(asked, "one more", PLAIN)).isEqualTo(new Attached.Refused(Why.TOO_MANY));
    }

    @Test
    void what_waits_for_release_is_not_changed() {
        var asked = draft();
        attach(asked, "plan.png", PLAIN);
        Bureau.done(rabat.correspondence.submit(rabat.writer, rabat.form(asked)));
        var id = enclosures(rabat, asked).getFirst().id();
        assertThat(attach(asked, "late.png", PLAIN)).isEqualTo(new Attached.Refused(Why.NOT_NOW));
        assertThat(rabat.attaching.detach(rabat.writer, asked, id)).isEqualTo(new Attached.Refused(Why.NOT_NOW));
    }

    @Test
    void a_file_that_is_taken_away_is_gone_from_the_disk() {
        var asked = draft();
        attach(asked, "plan.png", PLAIN);
        var one = enclosures(rabat, asked).getFirst();
        assertThat(rabat.attaching.detach(rabat.writer, asked, one.id())).isInstanceOf(Attached.Done.class);
        assertThat(enclosures(rabat, asked)).isEmpty();
        assertThat(folder.resolve("rabat/attachments/ours")).isEmptyDirectory();
    }

    @Test
    void a_name_is_shown_with_what_it_hides_and_stored_without_a_path() {
        var turned = FileName.of("report\u202Efdp.exe");
        assertThat(turned.suspicious()).isTrue();
        assertThat(turned.shown()).isEqualTo("report\uFFFDfdp.exe");
        assertThat(FileName.of("\u0635\u0648\u0631\u0629.png").suspicious()).isFalse();
        assertThat(FileName.stored("../../etc/passwd")).isEqualTo("_.._etc_passwd");
        assertThat(FileName.stored("C:\\plan?.png")).isEqualTo("C__plan_.png");
        assertThat(FileName.stored("con.txt")).isEqualTo("_con.txt");
        assertThat(FileName.stored("LPT1")).isEqualTo("_LPT1");
        assertThat(FileName.stored("...")).isEqualTo("_");
    }
}
