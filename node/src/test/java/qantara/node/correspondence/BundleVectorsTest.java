package qantara.node.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import qantara.node.correspondence.BundleReader.Look;
import qantara.node.correspondence.MediaBundle.Flaw;
import qantara.node.gateway.VectorKeys;
import qantara.seal.ChannelId;
import qantara.seal.KeyId;
import qantara.seal.KeyRing;
import qantara.seal.PrekeyPair;
import qantara.seal.ServiceCode;
import qantara.seal.Signet;
import qantara.seal.opinion.SecondOpinion;

/// Looks through the media bundles of vectors/exchange and finds of each what it says.
class BundleVectorsTest {
    private static final Signet RABAT = VectorKeys.service("MA:DCI").signet();

    @TempDir
    Path folder;

    static Stream<CBORObject> bundles() {
        return VectorKeys.json(Path.of("../vectors/exchange/bundles.json")).get("cases").getValues().stream();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("bundles")
    void a_bundle_is_sound_or_not_as_its_vector_says(CBORObject vector) throws IOException {
        var bytes = VectorKeys.base64(vector, "bundle");
        var file = Files.write(folder.resolve("bundle"), bytes);
        var outcome = switch (new BundleReader(new Ring(), new ServiceCode("ES:DGP")).look(file)) {
            case Look.Sound _ -> {
                SecondOpinion.verifies(list(bytes), "qsx/statement", RABAT);
                yield "SOUND";
            }
            case Look.Spoilt(var flaw) -> flaw.name();
        };
        assertThat(outcome)
                .as(vector.get("name").AsString())
                .isEqualTo(vector.get("outcome").AsString());
    }

    private static byte[] list(byte[] bundle) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            assertThat(zip.getNextEntry()).isNotNull();
            return zip.readAllBytes();
        }
    }

    @Test
    void every_flaw_of_a_bundle_itself_has_its_vector() {
        var outcomes = bundles().map(vector -> vector.get("outcome").AsString()).collect(Collectors.toSet());
        for (var flaw : EnumSet.complementOf(
                EnumSet.of(Flaw.CHANNEL_SUSPENDED, Flaw.NO_SPACE, Flaw.NO_PREKEY, Flaw.NOT_WRITABLE)))
            assertThat(outcomes).contains(flaw.name());
    }

    /// What Madrid knows.
    static final class Ring implements KeyRing {
        @Override
        public Optional<ServiceCode> partner(ChannelId channel) {
            return Optional.of(RABAT.service()).filter(_ -> channel.equals(new ChannelId("ma-es-2026")));
        }

        @Override
        public Optional<Signet> signet(ServiceCode service, KeyId key) {
            return Optional.of(RABAT).filter(one -> one.keyId().equals(key));
        }

        @Override
        public Optional<PrekeyPair> prekey(KeyId key) {
            return Optional.empty();
        }
    }
}
