package qantara.node.correspondence;

import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import qantara.node.gateway.VectorKeys;
import qantara.seal.ChannelId;
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.MessageId;
import qantara.seal.ServiceCode;
import qantara.seal.ServiceKeys;

/// Writes the vectors of media bundles anew; run by hand, with the file as its argument. Letters and receipts in them
/// are bytes: what becomes of those is said by the vectors of seal.
final class BundleVectorsMaker {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ServiceKeys RABAT = VectorKeys.service("MA:DCI");
    private static final ChannelId CHANNEL = new ChannelId("ma-es-2026");
    private static final Lane LANE = new Lane(CHANNEL, RABAT.service(), new ServiceCode("ES:DGP"));

    private final byte[] file = "an attachment's ciphertext".getBytes(StandardCharsets.US_ASCII);
    private final byte[] letter = "an envelope".getBytes(StandardCharsets.US_ASCII);
    private final byte[] receipt = "a receipt".getBytes(StandardCharsets.US_ASCII);
    private final CBORObject cases = CBORObject.NewArray();
    private final Path scratch;

    private BundleVectorsMaker(Path scratch) {
        this.scratch = scratch;
    }

    public static void main(String[] arguments) throws IOException {
        var maker = new BundleVectorsMaker(Files.createTempFile("bundle", ".zip"));
        maker.make();
        var text = CBORObject.NewOrderedMap()
                .Add("cases", maker.cases)
                .ToJSONString()
                .replace("},{", "},\n{");
        Files.writeString(Path.of(arguments[0]), text + "\n", StandardCharsets.UTF_8);
        Files.delete(maker.scratch);
    }

    /// What is written behind the list.
    private interface Entries {
        void write(BundleWriter writer) throws IOException;
    }

    private BundleList list(Lane lane) {
        return new BundleList(
                lane,
                NOON,
                List.of(new BundleList.File(Digest.of(file), file.length, MessageId.fresh(NOON, new Random(4)))),
                List.of(Digest.of(letter)),
                List.of(Digest.of(receipt)));
    }

    private void whole(BundleWriter writer) throws IOException {
        files(writer);
        writer.entry(BundleWriter.numbered(BundleWriter.LETTER, 1), letter);
        writer.entry(BundleWriter.numbered(BundleWriter.RECEIPT, 1), receipt);
    }

    private void files(BundleWriter writer) throws IOException {
        writer.entry(BundleWriter.FILE + Digest.of(file), new ByteArrayInputStream(file));
    }

    private byte[] bundle(byte[] list, Entries entries) throws IOException {
        Files.deleteIfExists(scratch);
        try (var writer = new BundleWriter(scratch, list)) {
            entries.write(writer);
        }
        return Files.readAllBytes(scratch);
    }

    private byte[] bundle(Lane lane) throws IOException {
        return bundle(list(lane).sign(RABAT), this::whole);
    }

    private void put(String outcome, String name, byte[] bundle) {
        cases.Add(CBORObject.NewOrderedMap()
                .Add("name", name)
                .Add("bundle", Base64.getEncoder().encodeToString(bundle))
                .Add("outcome", outcome));
    }

    private void make() throws IOException {
        var good = bundle(LANE);
        put("SOUND", "a file, a letter and a receipt", good);
        var nothing = new BundleList(LANE, NOON, List.of(), List.of(), List.of());
        put("SOUND", "nothing but its list", bundle(nothing.sign(RABAT), _ -> {}));
        var receipts = new BundleList(LANE, NOON, List.of(), List.of(), List.of(Digest.of(receipt)));
        put(
                "SOUND",
                "receipts only",
                bundle(
                        receipts.sign(RABAT),
                        writer -> writer.entry(BundleWriter.numbered(BundleWriter.RECEIPT, 1), receipt)));
        put("OWN", "made by its reader", bundle(list(LANE.back()).sign(VectorKeys.service("ES:DGP")), this::whole));
        put(
                "FOR_ANOTHER",
                "for another service",
                bundle(new Lane(CHANNEL, RABAT.service(), new ServiceCode("FR:DCIS"))));
        put(
                "FOREIGN_CHANNEL",
                "of a channel that is not open",
                bundle(new Lane(new ChannelId("ma-es-2099"), RABAT.service(), LANE.to())));
        put(
                "FOREIGN_CHANNEL",
                "from another than the channel's partner",
                bundle(new Lane(CHANNEL, new ServiceCode("FR:DCIS"), LANE.to())));
        put(
                "FORGED",
                "its list by keys that nobody trusts",
                bundle(list(LANE).sign(ServiceKeys.generate(RABAT.service())), this::whole));
        put(
                "FORGED",
                "a flipped bit in the list's last signature",
                bundle(flipped(list(LANE).sign(RABAT)), this::whole));
        put("NOT_A_BUNDLE", "no ZIP", "no ZIP at all".getBytes(StandardCharsets.US_ASCII));
        put("NOT_A_BUNDLE", "nothing", new byte[0]);
        put("NOT_A_BUNDLE", "its list is none", bundle(new byte[] {(byte) 0xa0}, this::whole));
        put("TRUNCATED", "without its letter and receipt", bundle(list(LANE).sign(RABAT), this::files));
        put("TRUNCATED", "cut in the midst of an entry", Arrays.copyOf(good, at(good, letter) + 3));
        put(
                "DAMAGED",
                "another file in its place",
                bundle(
                        list(LANE).sign(RABAT),
                        writer -> writer.entry(
                                BundleWriter.FILE + Digest.of(file), new ByteArrayInputStream(new byte[file.length]))));
        put("DAMAGED", "entries in another order", bundle(list(LANE).sign(RABAT), writer -> {
            writer.entry(BundleWriter.numbered(BundleWriter.LETTER, 1), letter);
            files(writer);
        }));
        put("DAMAGED", "a letter more than its list names", bundle(list(LANE).sign(RABAT), writer -> {
            whole(writer);
            writer.entry(BundleWriter.numbered(BundleWriter.LETTER, 2), letter);
        }));
        put(
                "DAMAGED",
                "a name that climbs out of its folder",
                bundle(nothing.sign(RABAT), writer -> writer.entry("../../list.cbor", letter)));
    }

    private static byte[] flipped(byte[] list) {
        list[list.length - 1] ^= 1;
        return list;
    }

    private static int at(byte[] zip, byte[] content) {
        for (int at = 0; at < zip.length - content.length; at++)
            if (Arrays.equals(Arrays.copyOfRange(zip, at, at + content.length), content)) return at;
        throw new AssertionError("what is stored is not found");
    }
}
