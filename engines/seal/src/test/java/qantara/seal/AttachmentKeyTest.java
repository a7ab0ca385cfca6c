package qantara.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

class AttachmentKeyTest {
    private static final long SEED = 20261125;
    private static final int HEADER = 40;
    private static final int TAG = 16;

    private final Random random = new Random(SEED);
    private final AttachmentKey key = AttachmentKey.fresh(random);

    private byte[] plain(int size) {
        var plain = new byte[size];
        random.nextBytes(plain);
        return plain;
    }

    private byte[] sealed(byte[] plain) throws IOException {
        var sealed = new ByteArrayOutputStream();
        try (var out = key.seal(sealed)) {
            out.write(plain);
        }
        return sealed.toByteArray();
    }

    private byte[] opened(byte[] sealed) throws IOException {
        try (var in = key.open(new ByteArrayInputStream(sealed))) {
            return in.readAllBytes();
        }
    }

    @Test
    void what_was_sealed_is_opened_again_and_has_the_size_that_was_said() throws IOException {
        var segment = AttachmentKey.SEGMENT - TAG;
        for (var size : new int[] {0, 1, segment - HEADER - 1, segment - HEADER, segment - HEADER + 1, 2 * segment}) {
            var plain = plain(size);
            var sealed = sealed(plain);
            assertThat(sealed).hasSize((int) AttachmentKey.sealedSize(size));
            assertThat(opened(sealed)).isEqualTo(plain);
        }
    }

    @Test
    void a_flipped_bit_anywhere_is_found() throws IOException {
        var sealed = sealed(plain(3_000_000));
        for (var i = 0; i < 200; i++) {
            var at = random.nextInt(sealed.length);
            var spoilt = sealed.clone();
            spoilt[at] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> opened(spoilt))
                    .as("seed %d, byte %d", SEED, at)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_missing_a_doubled_and_a_moved_segment_are_found() throws IOException {
        var sealed = sealed(plain(4 * AttachmentKey.SEGMENT));
        var one = AttachmentKey.SEGMENT;
        for (var cut : new int[] {0, 10, HEADER, one, 2 * one, sealed.length - 1})
            assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, cut))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(join(part(sealed, 0, one), part(sealed, 2 * one, sealed.length))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(join(part(sealed, 0, 2 * one), part(sealed, one, sealed.length))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(join(
                        part(sealed, 0, one),
                        part(sealed, 2 * one, 3 * one),
                        part(sealed, one, 2 * one),
                        part(sealed, 3 * one, sealed.length))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(join(sealed, new byte[1]))).isInstanceOf(IOException.class);
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) joined.writeBytes(part);
        return joined.toByteArray();
    }

    @Test
    void another_key_opens_nothing() throws IOException {
        var sealed = sealed(plain(100));
        var other = AttachmentKey.fresh(random);
        assertThatThrownBy(() -> other.open(new ByteArrayInputStream(sealed)).readAllBytes())
                .isInstanceOf(IOException.class);
    }

    @Test
    void bouncy_castle_opens_it_from_the_protocol_page_alone() throws Exception {
        var plain = plain(2_500_000);
        assertThat(secondOpinion(sealed(plain))).isEqualTo(plain);
    }

    /// docs/protocol/attachments.md, "The ciphertext".
    private byte[] secondOpinion(byte[] sealed) throws Exception {
        assertThat(sealed[0]).isEqualTo((byte) HEADER);
        var hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(key.bytes(), part(sealed, 1, 33), AttachmentKey.BOUND_TO));
        var derived = new byte[32];
        hkdf.generateBytes(derived, 0, derived.length);
        var plain = new ByteArrayOutputStream();
        var end = AttachmentKey.SEGMENT;
        for (int number = 0, from = HEADER; from < sealed.length; number++, from = end, end += AttachmentKey.SEGMENT) {
            var isLast = end >= sealed.length;
            var nonce = join(part(sealed, 33, 40), number(number), new byte[] {(byte) (isLast ? 1 : 0)});
            var gcm = GCMBlockCipher.newInstance(AESEngine.newInstance());
            gcm.init(false, new AEADParameters(new KeyParameter(derived), 8 * TAG, nonce));
            var segment = part(sealed, from, isLast ? sealed.length : end);
            var out = new byte[gcm.getOutputSize(segment.length)];
            gcm.doFinal(out, gcm.processBytes(segment, 0, segment.length, out, 0));
            plain.writeBytes(out);
        }
        return plain.toByteArray();
    }

    private static byte[] number(int number) {
        return new byte[] {(byte) (number >>> 24), (byte) (number >>> 16), (byte) (number >>> 8), (byte) number};
    }

    /// vectors/seal/attachments.json, for any implementation.
    @Test
    void every_vector_is_opened_or_refused_as_it_says() throws IOException {
        var vectors = CBORObject.FromJSONBytes(Files.readAllBytes(Path.of("../../vectors/seal/attachments.json")));
        assertThat(vectors.get("cases").size()).isGreaterThan(10);
        for (var one : vectors.get("cases").getValues()) {
            var sealed = hex(one, "ciphertext");
            var vectorKey = new AttachmentKey(hex(one, "key"));
            assertThat(Digest.of(sealed)).hasToString(one.get("digest").AsString());
            if (one.get("outcome").AsString().equals("OPENED"))
                assertThat(vectorKey.open(new ByteArrayInputStream(sealed)).readAllBytes())
                        .isEqualTo(hex(one, "plain"));
            else
                assertThatThrownBy(() ->
                                vectorKey.open(new ByteArrayInputStream(sealed)).readAllBytes())
                        .as(one.get("name").AsString())
                        .isInstanceOf(IOException.class);
        }
    }

    private static byte[] hex(CBORObject one, String name) {
        return HexFormat.of().parseHex(one.get(name).AsString());
    }

    @Test
    void it_says_nothing_of_its_secret() {
        assertThat(key).hasToString("attachment key").isEqualTo(new AttachmentKey(key.bytes()));
        assertThatThrownBy(() -> new AttachmentKey(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }
}
