package qantara.seal;

import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes the vectors of closings, prekeys and successions anew; run by hand, with the folder as its argument. The
/// seeds of the keys stay the same, what is drawn by chance in signing does not.
final class StatementVectorsMaker {
    private static final Instant NOON = House.NOON;
    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    private final Path folder;
    private final ServiceKeys rabat;
    private final ServiceKeys madrid;
    private final ServiceKeys next;

    private StatementVectorsMaker(Path folder) throws Malformed {
        this.folder = folder;
        this.rabat = TestKeys.service("MA:DCI");
        this.madrid = TestKeys.service("ES:DGP");
        this.next = TestKeys.next("MA:DCI");
    }

    public static void main(String[] arguments) throws IOException, Malformed {
        var maker = new StatementVectorsMaker(Path.of(arguments[0]));
        maker.write("closings.json", "closing", maker.closings());
        maker.write("prekeys.json", "prekey", maker.prekeys());
        maker.write("successions.json", "succession", maker.successions());
    }

    /// The cases of a file: bytes by name; those whose name begins with `+` are taken.
    private record Cases(Map<String, byte[]> bytes) {
        void put(String name, byte[] one) {
            bytes.put(name, one);
        }

        /// The same, signed as a prekey.
        void put(String name, Form form, ServiceKeys keys) {
            put(name, Signed.by(keys, Signed.Kind.PREKEY, form.toBytes()).bytes());
        }
    }

    private Cases closings() {
        var cases = new Cases(new LinkedHashMap<>());
        var lane = new Lane(House.CHANNEL, rabat.service(), madrid.service());
        var root = Digest.of("root".getBytes(StandardCharsets.US_ASCII));
        var until = DAY.plus(Duration.ofDays(1));
        cases.put("+by the sender", new Closing(lane, rabat.service(), DAY, until, 3, root, NOON).sign(rabat));
        var good = new Closing(lane, madrid.service(), DAY, until, 3, root, NOON).sign(madrid);
        cases.put("+by the reader", good);
        cases.put(
                "+of a day without letters",
                new Closing(lane, madrid.service(), DAY, until, 0, root, NOON).sign(madrid));
        cases.put(
                "+with a field that a later version adds",
                closing(madrid, form(madrid).text(11, "later")));
        spoilt(cases, good, Signed.Kind.CLOSING, madrid);
        cases.put("by one side in the name of the other", closing(rabat, form(madrid)));
        cases.put(
                "by a service that has no part in the lane",
                closing(madrid, form(madrid).text(5, "FR:DCIS")));
        cases.put("of another version", closing(madrid, form(madrid).number(1, 2)));
        cases.put("fewer than no letters", closing(madrid, form(madrid).number(8, -1)));
        cases.put("ends before it begins", closing(madrid, form(madrid).instant(7, DAY)));
        cases.put("a root of 31 bytes", closing(madrid, form(madrid).bytes(9, new byte[31])));
        cases.put("no root", closing(madrid, unrooted(madrid)));
        cases.put("longer than 8192 bytes", closing(madrid, form(madrid).bytes(11, new byte[8192])));
        return cases;
    }

    private static byte[] closing(ServiceKeys keys, Form form) {
        return Signed.by(keys, Signed.Kind.CLOSING, form.toBytes()).bytes();
    }

    private Form unrooted(ServiceKeys by) {
        return new Form()
                .number(1, 1)
                .text(2, House.CHANNEL.value())
                .text(3, rabat.service().value())
                .text(4, madrid.service().value())
                .text(5, by.service().value())
                .instant(6, DAY)
                .instant(7, DAY.plus(Duration.ofDays(1)))
                .number(8, 3)
                .instant(10, NOON);
    }

    private Form form(ServiceKeys by) {
        return unrooted(by).bytes(9, Digest.of(new byte[] {1}).bytes());
    }

    private Cases prekeys() throws Malformed {
        var cases = new Cases(new LinkedHashMap<>());
        var good = TestKeys.prekey(madrid, 7).prekey().toBytes();
        var raw = Fields.read(
                        Signed.read(good, Signed.Kind.PREKEY, Prekey.BOUNDS).payload(), Prekey.BOUNDS)
                .bytes(4, Suite.PUBLIC_LENGTH);
        cases.put("+for the seventh epoch", good);
        cases.put("+with a field that a later version adds", prekey(madrid, raw).text(9, "later"), madrid);
        spoilt(cases, good, Signed.Kind.PREKEY, madrid);
        cases.put("in the name of another service", prekey(rabat, raw), madrid);
        cases.put("of another version", prekey(madrid, raw).number(1, 2), madrid);
        cases.put("of epoch 0", prekey(madrid, raw).number(3, 0), madrid);
        cases.put("ends when it begins", prekey(madrid, raw).instant(6, NOON), madrid);
        cases.put("a key that is one byte short", prekey(madrid, Arrays.copyOf(raw, raw.length - 1)), madrid);
        cases.put("a key that is one byte long", prekey(madrid, Arrays.copyOf(raw, raw.length + 1)), madrid);
        return cases;
    }

    private static Form prekey(ServiceKeys of, byte[] raw) {
        return new Form()
                .number(1, 1)
                .text(2, of.service().value())
                .number(3, 8)
                .bytes(4, raw)
                .instant(5, NOON)
                .instant(6, NOON.plus(Duration.ofDays(1)));
    }

    private Cases successions() {
        var cases = new Cases(new LinkedHashMap<>());
        var until = NOON.plus(Duration.ofDays(30));
        var good = Succession.sign(rabat, next, NOON, until);
        cases.put("+thirty days of overlap", good);
        cases.put("+no overlap", Succession.sign(rabat, next, NOON, NOON));
        cases.put(
                "+with a field that a later version adds",
                both(rabat, next, claim(next).text(9, "later")));
        spoilt(cases, good, Signed.Kind.SUCCESSION, rabat);
        cases.put("the next keys have not signed", both(rabat, rabat, claim(next)));
        cases.put("the present keys have not signed", both(next, next, claim(next)));
        cases.put(
                "only the next keys have signed",
                Signed.by(next, Signed.Kind.SIGNET, claim(next).toBytes()).bytes());
        cases.put("of another service", both(rabat, madrid, claim(madrid)));
        cases.put(
                "after other keys than the present",
                both(rabat, next, claim(next).bytes(2, madrid.signet().keyId().bytes())));
        cases.put("keys that follow themselves", both(rabat, rabat, claim(rabat)));
        cases.put("of another version", both(rabat, next, claim(next).number(1, 2)));
        cases.put("ends before it begins", both(rabat, next, claim(next).instant(5, NOON.minusMillis(1))));
        cases.put(
                "an overlap of ninety-one days",
                both(rabat, next, claim(next).instant(5, NOON.plus(Duration.ofDays(91)))));
        cases.put("longer than 16384 bytes", both(rabat, next, claim(next).bytes(9, new byte[16384])));
        return cases;
    }

    private Form claim(ServiceKeys follower) {
        return new Form()
                .number(1, 1)
                .bytes(2, rabat.signet().keyId().bytes())
                .bytes(3, follower.signet().toBytes())
                .instant(4, NOON)
                .instant(5, NOON.plus(Duration.ofDays(30)));
    }

    private static byte[] both(ServiceKeys present, ServiceKeys follower, Form claim) {
        var proven = Signed.by(follower, Signed.Kind.SIGNET, claim.toBytes()).bytes();
        return Signed.by(present, Signed.Kind.SUCCESSION, proven).bytes();
    }

    /// What is refused whatever the statement says.
    private static void spoilt(Cases cases, byte[] good, Signed.Kind kind, ServiceKeys keys) {
        var parts = CBORObject.DecodeFromBytes(good);
        var payload = parts.get(2).GetByteString();
        cases.put("a flipped bit in the payload", Forge.flipped(good, 60));
        cases.put("a flipped bit in the last signature", Forge.flipped(good, good.length - 1));
        cases.put("cut short by one byte", Arrays.copyOf(good, good.length - 1));
        cases.put("one byte more", Arrays.copyOf(good, good.length + 1));
        cases.put(
                "only the Ed25519 signature",
                with(parts, CBORObject.NewArray().Add(parts.get(3).get(0))));
        cases.put(
                "only the ML-DSA-65 signature",
                with(parts, CBORObject.NewArray().Add(parts.get(3).get(1))));
        cases.put(
                "both signatures exchanged",
                with(
                        parts,
                        CBORObject.NewArray()
                                .Add(parts.get(3).get(1))
                                .Add(parts.get(3).get(0))));
        cases.put(
                "three signatures",
                with(
                        parts,
                        CBORObject.NewArray()
                                .Add(parts.get(3).get(0))
                                .Add(parts.get(3).get(1))
                                .Add(parts.get(3).get(1))));
        cases.put(
                "by keys of the same name that nobody trusts",
                Signed.by(ServiceKeys.generate(keys.service()), kind, payload).bytes());
        cases.put(
                "a receipt's kind",
                Signed.by(keys, Signed.Kind.RECEIPT, payload).bytes());
        cases.put("nothing", new byte[0]);
        cases.put("an empty map", new byte[] {(byte) 0xa0});
        cases.put("an empty payload", Signed.by(keys, kind, new byte[0]).bytes());
        cases.put(
                "a payload whose number is not in its shortest form",
                Signed.by(keys, kind, lengthened(payload)).bytes());
    }

    private static byte[] with(CBORObject parts, CBORObject signatures) {
        return Wire.write(CBORObject.NewArray()
                .Add(parts.get(0))
                .Add(parts.get(1))
                .Add(parts.get(2))
                .Add(signatures));
    }

    /// The map with its first value, the number 1, written in two bytes.
    private static byte[] lengthened(byte[] map) {
        var longer = new byte[map.length + 1];
        longer[0] = map[0];
        longer[1] = map[1];
        longer[2] = 0x18;
        System.arraycopy(map, 2, longer, 3, map.length - 2);
        return longer;
    }

    private void write(String file, String what, Cases cases) throws IOException {
        var array = CBORObject.NewArray();
        cases.bytes.forEach((name, bytes) -> array.Add(CBORObject.NewOrderedMap()
                .Add("name", name.replaceFirst("^[+]", ""))
                .Add(what, Base64.getEncoder().encodeToString(bytes))
                .Add("outcome", name.startsWith("+") ? "TAKEN" : "REFUSED")));
        var text = CBORObject.NewOrderedMap()
                .Add("cases", array)
                .ToJSONString()
                .replace("},{", "},\n{")
                .replace("[{", "[\n{")
                .replace("}]", "}\n]");
        Files.writeString(folder.resolve(file), text + "\n", StandardCharsets.UTF_8);
    }
}
