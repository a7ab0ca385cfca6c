package qantara.node.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.node.premises.Premises;
import qantara.seal.ChannelId;
import qantara.seal.Digest;
import qantara.seal.KeyId;
import qantara.seal.KeyRing;
import qantara.seal.Lane;
import qantara.seal.Letter;
import qantara.seal.Malformed;
import qantara.seal.MessageId;
import qantara.seal.Opener;
import qantara.seal.Opening;
import qantara.seal.OpeningRefusal;
import qantara.seal.Place;
import qantara.seal.Prekey;
import qantara.seal.PrekeyPair;
import qantara.seal.Sealer;
import qantara.seal.ServiceCode;
import qantara.seal.ServiceKeys;
import qantara.seal.Sheet;
import qantara.seal.Signet;

class NodeKeysTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Premises premises;

    @SuppressWarnings("NullAway.Init")
    private NodeKeys keys;

    @BeforeEach
    void make() {
        premises = House.premises("MA:DCI", folder, 9443);
        keys = NodeKeys.make(premises, House.START, House.RANDOM);
    }

    @Test
    void they_are_the_same_after_a_restart() {
        var again = NodeKeys.read(premises, House.RANDOM);
        assertThat(again.service().signet()).isEqualTo(keys.service().signet());
        assertThat(again.tls().fingerprint()).isEqualTo(keys.tls().fingerprint());
        assertThat(again.published(House.START)).isEqualTo(keys.published(House.START));
    }

    @Test
    void only_the_nodes_account_may_read_them() throws IOException {
        try (var files = Files.walk(folder.resolve("keys"))) {
            for (var file : files.toList())
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
        }
    }

    @Test
    void a_second_identity_is_not_made_over_the_first() {
        refused(() -> NodeKeys.make(premises, House.START, House.RANDOM), KeysRefused.Reason.THERE_ALREADY);
    }

    @Test
    void a_node_whose_keys_are_gone_gets_no_new_ones(@TempDir Path empty) {
        refused(() -> NodeKeys.read(House.premises("MA:DCI", empty, 9443), House.RANDOM), KeysRefused.Reason.MISSING);
    }

    @Test
    void a_damaged_file_is_refused() throws IOException {
        for (var name : List.of("service.key", "tls.key", "prekeys/0020514.key")) {
            var file = folder.resolve("keys").resolve(name);
            var bytes = Files.readAllBytes(file);
            var damaged = bytes.clone();
            damaged[bytes.length / 2] ^= 1;
            Files.write(file, damaged);
            refused(() -> NodeKeys.read(premises, House.RANDOM), KeysRefused.Reason.DAMAGED);
            Files.write(file, bytes);
        }
    }

    @Test
    void the_keys_of_another_service_are_refused() {
        refused(
                () -> NodeKeys.read(House.premises("ES:SIRENE", folder, 9443), House.RANDOM),
                KeysRefused.Reason.DAMAGED);
    }

    @Test
    void there_is_a_prekey_for_today_and_each_of_the_fourteen_days_to_come() {
        var published = keys.published(House.START);
        assertThat(published).hasSize(15);
        for (var day = 0; day < 15; day++) {
            var at = House.START.plus(Duration.ofDays(day));
            assertThat(published.stream().filter(prekey -> prekey.isCurrent(at)))
                    .hasSize(1);
        }
        assertThat(published).extracting(Prekey::epoch).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_private_half_is_destroyed_after_its_letters_had_their_time() {
        var today = keys.published(House.START).getFirst();
        var lastMoment = today.until().plus(PrekeyPair.GRACE);
        keys.turn(lastMoment.minusMillis(1));
        assertThat(keys.prekey(today.id())).isPresent();
        keys.turn(lastMoment);
        assertThat(keys.prekey(today.id())).isEmpty();
        assertThat(folder.resolve("keys/prekeys/0020514.key")).doesNotExist();
        assertThat(folder.resolve("keys/prekeys/0020515.key")).exists();
    }

    @Test
    void what_was_sealed_to_a_day_is_unreadable_once_its_private_half_is_destroyed() {
        var rabat = keys.service().service();
        var madrid = ServiceKeys.generate(new ServiceCode("ES:SIRENE"));
        var sealer = new Sealer(madrid);
        var today = keys.published(House.START).getFirst();
        var signed = sealer.sign(letter(madrid.service(), rabat));
        var envelope = sealer.seal(signed, today).bytes();
        var opener = new Opener(rabat, ring(madrid));
        assertThat(opener.open(envelope, House.START)).isInstanceOf(Opening.Opened.class);

        var over = today.until().plus(PrekeyPair.GRACE);
        keys.turn(over);
        var stolen = NodeKeys.read(premises, House.RANDOM);
        assertThat(stolen.prekey(today.id())).isEmpty();
        assertThat(opener.open(envelope, House.START))
                .isInstanceOfSatisfying(
                        Opening.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(OpeningRefusal.UNKNOWN_EPOCH));
    }

    private static Letter letter(ServiceCode from, ServiceCode to) {
        var sheet = new Sheet(
                MessageId.fresh(House.START, House.RANDOM),
                "request",
                new TreeSet<>(List.of(to)),
                List.of("H0"),
                House.START,
                House.START.plus(Duration.ofDays(30)),
                Optional.empty(),
                new byte[] {1});
        return new Letter(new Lane(new ChannelId("es--ma"), from, to), new Place(7, 1, Digest.NONE), sheet);
    }

    private KeyRing ring(ServiceKeys partner) {
        return new KeyRing() {
            @Override
            public Optional<ServiceCode> partner(ChannelId channel) {
                return Optional.of(partner.service());
            }

            @Override
            public Optional<Signet> signet(ServiceCode service, KeyId key) {
                return Optional.of(partner.signet());
            }

            @Override
            public Optional<PrekeyPair> prekey(KeyId key) {
                return keys.prekey(key);
            }
        };
    }

    @Test
    void the_certificate_is_good_for_ninety_days_and_renews_itself() {
        var first = keys.tls().fingerprint();
        assertThat(keys.tlsExpires()).isEqualTo(House.START.plus(Duration.ofDays(90)));
        keys.turn(House.START.plus(Duration.ofDays(59)));
        assertThat(keys.nextTls()).isEmpty();
        keys.turn(House.START.plus(Duration.ofDays(61)));
        var next = keys.nextTls().orElseThrow().fingerprint();
        assertThat(keys.tls().fingerprint()).isEqualTo(first);
        keys.turn(House.START.plus(Duration.ofDays(81)));
        assertThat(keys.tls().fingerprint()).isEqualTo(next);
        assertThat(NodeKeys.read(premises, House.RANDOM).tls().fingerprint()).isEqualTo(next);
        assertThat(keys.nextTls()).isEmpty();
    }

    @Test
    void keys_that_follow_sign_everything_and_those_before_are_known_for_ever() throws Malformed {
        var before = keys.service().signet();
        assertThat(keys.succeed(House.START, House.START.plus(Duration.ofDays(30))))
                .isTrue();
        assertThat(keys.succeed(House.START, House.START))
                .as("one after the other")
                .isFalse();
        assertThat(NodeKeys.read(premises, House.RANDOM).coming()).isEqualTo(keys.coming());
        keys.follow();
        var after = keys.service().signet();
        assertThat(after).isNotEqualTo(before);
        var again = NodeKeys.read(premises, House.RANDOM);
        assertThat(again.service().signet()).isEqualTo(after);
        assertThat(again.coming()).isEmpty();
        for (var read : List.of(keys, again)) {
            assertThat(read.signet(before.keyId())).contains(before);
            assertThat(read.published(House.START)).hasSize(15);
            for (var prekey : read.published(House.START))
                assertThat(Prekey.read(prekey.toBytes(), after)).isEqualTo(prekey);
        }
    }

    @Test
    void the_private_halves_of_keys_that_were_followed_are_nowhere() throws IOException {
        var secret = Files.readAllBytes(folder.resolve("keys/service.key"));
        var seed = HexFormat.of().formatHex(secret, secret.length - 32, secret.length);
        keys.succeed(House.START, House.START.plus(Duration.ofDays(30)));
        keys.follow();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                assertThat(HexFormat.of().formatHex(Files.readAllBytes(file)).contains(seed))
                        .as(file.getFileName().toString())
                        .isFalse();
        }
    }

    @Test
    void a_crash_while_keys_follow_leaves_one_pair_and_loses_no_prekey() throws IOException, Malformed {
        var prekeys = folder.resolve("keys/prekeys");
        var signedBefore = new HashMap<Path, byte[]>();
        try (var files = Files.list(prekeys)) {
            for (var file : files.toList()) signedBefore.put(file, Files.readAllBytes(file));
        }
        var ids = keys.published(House.START).stream().map(Prekey::id).toList();
        keys.succeed(House.START, House.START.plus(Duration.ofDays(30)));
        var next = Files.readAllBytes(folder.resolve("keys/service-next.key"));
        keys.follow();
        Files.write(folder.resolve("keys/service-next.key"), next);
        Files.write(folder.resolve("keys/going-service-next.key"), next);
        for (var one : signedBefore.entrySet()) Files.write(one.getKey(), one.getValue());

        var again = NodeKeys.read(premises, House.RANDOM);
        assertThat(again.service().signet()).isEqualTo(keys.service().signet());
        assertThat(again.coming()).isEmpty();
        again.turn(House.START);
        assertThat(folder.resolve("keys/service-next.key")).doesNotExist();
        assertThat(folder.resolve("keys/going-service-next.key")).doesNotExist();
        var third = NodeKeys.read(premises, House.RANDOM);
        assertThat(third.published(House.START)).extracting(Prekey::id).isEqualTo(ids);
        for (var prekey : third.published(House.START))
            assertThat(Prekey.read(prekey.toBytes(), keys.service().signet())).isEqualTo(prekey);
    }

    private static void refused(Runnable work, KeysRefused.Reason reason) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        KeysRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
