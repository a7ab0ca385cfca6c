package qantara.node.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.node.correspondence.BundleReader.Look;
import qantara.node.correspondence.MediaBundle.Flaw;
import qantara.seal.ChannelId;
import qantara.seal.Digest;
import qantara.seal.KeyId;
import qantara.seal.KeyRing;
import qantara.seal.Lane;
import qantara.seal.MessageId;
import qantara.seal.PrekeyPair;
import qantara.seal.ServiceCode;
import qantara.seal.ServiceKeys;
import qantara.seal.Signet;

class BundleReaderTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final ServiceCode RABAT = new ServiceCode("MA:DCI");
    private static final ServiceCode MADRID = new ServiceCode("ES:OCI");
    private static final ServiceKeys KEYS = ServiceKeys.generate(RABAT);
    private static final Lane LANE = new Lane(new ChannelId("es-oci--ma-dci"), RABAT, MADRID);

    private final Random random = new Random(20261125);
    private final byte[] file = noise(200_000);
    private final byte[] letter = noise(3_000);
    private final byte[] receipt = noise(4_000);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path bundle;

    private byte[] noise(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    @BeforeEach
    void write() throws IOException {
        bundle = written(list(LANE), KEYS, "bundle");
    }

    private BundleList list(Lane lane) {
        return new BundleList(
                lane,
                NOON,
                List.of(new BundleList.File(Digest.of(file), file.length, MessageId.fresh(NOON, random))),
                List.of(Digest.of(letter)),
                List.of(Digest.of(receipt)));
    }

    private Path written(BundleList list, ServiceKeys keys, String name) throws IOException {
        var path = folder.resolve(name);
        try (var writer = new BundleWriter(path, list.sign(keys))) {
            writer.entry(BundleWriter.FILE + Digest.of(file), new ByteArrayInputStream(file));
            writer.entry(BundleWriter.numbered(BundleWriter.LETTER, 1), letter);
            writer.entry(BundleWriter.numbered(BundleWriter.RECEIPT, 1), receipt);
        }
        return path;
    }

    private static BundleReader reader(ServiceCode self) {
        return new BundleReader(
                new KeyRing() {
                    @Override
                    public Optional<ServiceCode> partner(ChannelId channel) {
                        return Optional.of(RABAT).filter(_ -> channel.equals(LANE.channel()));
                    }

                    @Override
                    public Optional<Signet> signet(ServiceCode service, KeyId key) {
                        return Optional.of(KEYS.signet())
                                .filter(one -> one.keyId().equals(key));
                    }

                    @Override
                    public Optional<PrekeyPair> prekey(KeyId key) {
                        return Optional.empty();
                    }
                },
                self);
    }

    private static Look look(Path file) {
        return reader(MADRID).look(file);
    }

    @Test
    void a_sound_bundle_is_what_its_list_says() {
        assertThat(look(bundle)).isInstanceOf(Look.Sound.class);
    }

    @Test
    void a_bundle_for_another_of_our_own_and_of_a_channel_that_is_not_open_are_refused_by_name() throws IOException {
        assertThat(reader(RABAT).look(bundle)).isEqualTo(new Look.Spoilt(Flaw.OWN));
        assertThat(reader(new ServiceCode("FR:SCCO")).look(bundle)).isEqualTo(new Look.Spoilt(Flaw.FOR_ANOTHER));
        var foreign = new Lane(new ChannelId("es-oci--fr-scco"), RABAT, MADRID);
        assertThat(look(written(list(foreign), KEYS, "foreign"))).isEqualTo(new Look.Spoilt(Flaw.FOREIGN_CHANNEL));
        var stranger = ServiceKeys.generate(RABAT);
        assertThat(look(written(list(LANE), stranger, "forged"))).isEqualTo(new Look.Spoilt(Flaw.FORGED));
    }

    @Test
    void a_bundle_that_ends_anywhere_early_is_refused() throws IOException {
        var whole = Files.readAllBytes(bundle);
        var names = new HashSet<Flaw>();
        for (var i = 0; i < 300; i++) {
            // Behind the last entry stands the directory, which a stream does not need.
            var cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, random.nextInt(lastEntry(whole))));
            assertThat(look(cut)).as("cut %d", i).isInstanceOf(Look.Spoilt.class);
            names.add(((Look.Spoilt) look(cut)).flaw());
        }
        assertThat(names).contains(Flaw.TRUNCATED).isSubsetOf(Flaw.TRUNCATED, Flaw.DAMAGED, Flaw.NOT_A_BUNDLE);
    }

    /// Where the central directory of the ZIP begins.
    private static int lastEntry(byte[] zip) {
        for (var at = zip.length - 4; at > 0; at--)
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2 && isFirst(zip, at))
                return at;
        throw new AssertionError("no directory");
    }

    private static boolean isFirst(byte[] zip, int at) {
        return new String(zip, at + 46, 9, java.nio.charset.StandardCharsets.US_ASCII).equals("list.cbor");
    }

    @Test
    void a_flipped_bit_in_what_is_carried_is_refused() throws IOException {
        var whole = Files.readAllBytes(bundle);
        var end = lastEntry(whole);
        var accepted = 0;
        for (var i = 0; i < 300; i++) {
            var spoilt = whole.clone();
            spoilt[random.nextInt(end)] ^= (byte) (1 << random.nextInt(8));
            if (look(Files.write(folder.resolve("flip"), spoilt)) instanceof Look.Sound) accepted++;
        }
        // Dates and the like in the ZIP's own heads say nothing that is believed.
        assertThat(accepted).isLessThan(15);
    }

    @Test
    void another_file_in_its_place_one_more_and_one_less_are_refused_by_name() throws IOException {
        var list = list(LANE).sign(KEYS);
        var path = folder.resolve("swapped");
        try (var writer = new BundleWriter(path, list)) {
            writer.entry(BundleWriter.FILE + Digest.of(file), new ByteArrayInputStream(noise(200_000)));
        }
        assertThat(look(path)).isEqualTo(new Look.Spoilt(Flaw.DAMAGED));
        var short_ = folder.resolve("short");
        try (var writer = new BundleWriter(short_, list)) {
            writer.entry(BundleWriter.FILE + Digest.of(file), new ByteArrayInputStream(file));
        }
        assertThat(look(short_)).isEqualTo(new Look.Spoilt(Flaw.TRUNCATED));
        var more = folder.resolve("more");
        try (var writer = new BundleWriter(more, list)) {
            writer.entry(BundleWriter.FILE + Digest.of(file), new ByteArrayInputStream(file));
            writer.entry(BundleWriter.numbered(BundleWriter.LETTER, 1), letter);
            writer.entry(BundleWriter.numbered(BundleWriter.RECEIPT, 1), receipt);
            writer.entry("../../etc/passwd", new byte[1]);
        }
        assertThat(look(more)).isEqualTo(new Look.Spoilt(Flaw.DAMAGED));
    }

    @Test
    void what_is_no_bundle_is_refused_by_name() throws IOException {
        for (var bytes : List.of(new byte[0], noise(10), noise(100_000)))
            assertThat(look(Files.write(folder.resolve("noise"), bytes))).isEqualTo(new Look.Spoilt(Flaw.NOT_A_BUNDLE));
        assertThat(look(folder.resolve("not there"))).isEqualTo(new Look.Spoilt(Flaw.NOT_A_BUNDLE));
    }
}
