package qantara.bench;

import com.upokecenter.cbor.CBORObject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import qantara.exchange.Prekeys;
import qantara.node.gateway.Channels;
import qantara.node.gateway.NodeKeys;
import qantara.seal.ChannelId;
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.Letter;
import qantara.seal.MessageId;
import qantara.seal.Place;
import qantara.seal.Prekey;
import qantara.seal.PrekeyPair;
import qantara.seal.Receipt;
import qantara.seal.Receipts;
import qantara.seal.Sealer;
import qantara.seal.ServiceKeys;
import qantara.seal.Sheet;
import qantara.seal.SignedLetter;
import qantara.seal.Stage;

/// Makes what a partner whose keys were stolen, or whose program is broken, could bring: a good envelope and a good
/// receipt spoiled in every way, and envelopes that are wrong in one thing and right in all others.
final class Armoury {
    private static final long INCARNATION = 7;

    private final SecureRandom random = new SecureRandom();
    private final ServiceKeys attacker;
    private final ServiceKeys target;
    private final Lane lane;
    private final Prekey prekey;
    private final Instant now = Instant.now();

    Armoury(BenchNode attacker, BenchNode target) {
        this.attacker = attacker.context().getBean(NodeKeys.class).service();
        this.target = target.context().getBean(NodeKeys.class).service();
        this.lane = new Lane(Channels.name(attacker.service(), target.service()), attacker.service(), target.service());
        this.prekey = attacker.context()
                .getBean(Prekeys.class)
                .current(target.service(), now)
                .orElseThrow();
    }

    Lane lane() {
        return lane;
    }

    /// Every kind that is crafted, and `many` spoiled ones: flips and cuts at every byte first, then chance.
    List<Missile> missiles(int many, long seed) {
        var all = new ArrayList<Missile>();
        var envelope = sealed(signed(lane, place(1), "A lorry."));
        flips("envelope", route(1), envelope, all);
        cuts("envelope", route(1), envelope, all);
        var receipt = receipt();
        flips("receipt", lane.channel() + "/receipts", receipt, all);
        cuts("receipt", lane.channel() + "/receipts", receipt, all);
        var signed = signed(lane, place(1), "A lorry.");
        for (var i = all.size(); i < many; i++) {
            var own = seed * 1_000_003 + i;
            all.add(
                    switch (i % 3) {
                        case 0 -> new Missile("spoiled envelope", route(1), () -> spoiled(own, envelope));
                        case 1 ->
                            new Missile(
                                    "spoiled within",
                                    route(1),
                                    () -> forged(signed.letter(), spoiled(own, signed.bytes())));
                        default ->
                            new Missile("spoiled receipt", lane.channel() + "/receipts", () -> spoiled(own, receipt));
                    });
        }
        var some = new ArrayList<>(crafted());
        some.addAll(all.size() > many ? spread(all, many) : all);
        return some;
    }

    private static byte[] spoiled(long seed, byte[] good) {
        return new Spoiler(new Random(seed)).other(good);
    }

    /// `many` of them, evenly from beginning to end.
    private static List<Missile> spread(List<Missile> all, int many) {
        var some = new ArrayList<Missile>();
        for (var i = 0; i < many; i++) some.add(all.get((int) ((long) i * all.size() / many)));
        return some;
    }

    private static void flips(String what, String route, byte[] good, List<Missile> all) {
        for (var at = 0; at < good.length; at++) {
            var which = at;
            all.add(new Missile("a flipped bit in the " + what, route, () -> flipped(good, which)));
        }
    }

    private static void cuts(String what, String route, byte[] good, List<Missile> all) {
        for (var length = 0; length < good.length; length++) {
            var left = length;
            all.add(new Missile("a cut " + what, route, () -> Arrays.copyOf(good, left)));
        }
    }

    private static byte[] flipped(byte[] good, int at) {
        var bad = good.clone();
        bad[at] ^= (byte) (1 << at % 8);
        return bad;
    }

    /// Each wrong in one thing, with the reason it must be refused for.
    List<Missile> crafted() {
        var signed = signed(lane, place(1), "A lorry.");
        var other = signed(lane, place(1), "Another lorry.");
        var back = new Sealer(target);
        var reflected = back.sign(new Letter(lane.back(), place(1), sheet(lane.back(), "A lorry.")));
        var elsewhere = new Lane(new ChannelId("another-channel"), lane.from(), lane.to());
        var channel = lane.channel() + "/";
        return List.of(
                new Missile(
                        "without Ed25519", route(1), forged(signed.letter(), without(0, signed)), "SIGNATURE_MISSING"),
                new Missile(
                        "without ML-DSA-65",
                        route(1),
                        forged(signed.letter(), without(1, signed)),
                        "SIGNATURE_MISSING"),
                new Missile(
                        "signatures exchanged",
                        route(1),
                        forged(signed.letter(), exchanged(signed)),
                        "SIGNATURE_MISSING"),
                new Missile("two plaintexts", route(1), forged(signed.letter(), bodyOf(other, signed)), "BODY_DIFFERS"),
                new Missile(
                        "an outside of another place",
                        route(2),
                        forged(letter(place(2)), signed.bytes()),
                        "HEADER_DIFFERS"),
                new Missile("signed by a stranger", route(1), sealed(stranger()), "UNKNOWN_KEY"),
                new Missile("a prekey nobody has", route(1), sealed(signed, strange()), "UNKNOWN_EPOCH"),
                new Missile(
                        "of another channel", route(1), sealed(signed(elsewhere, place(1), "A lorry.")), "OTHER_PLACE"),
                new Missile(
                        "at another channel's door",
                        "another-channel/0000000000000007/1",
                        sealed(signed),
                        "NO_SUCH_CHANNEL"),
                new Missile("reflected", route(1), reflectedTo(reflected), "REFLECTED"),
                new Missile("brought to another place", route(2), sealed(signed), "OTHER_PLACE"),
                new Missile(
                        "a receipt of the other direction",
                        channel + "receipts",
                        receipt(target, lane),
                        "RECEIPT_UNPROVEN",
                        "RECEIPT_CONTRADICTORY"),
                new Missile("a letter as a receipt", channel + "receipts", sealed(signed), "RECEIPT_UNPROVEN"),
                new Missile("a receipt as a letter", route(1), receipt(), "NOT_AN_ENVELOPE"),
                new Missile("nested a thousand deep", route(1), deep(1_000), "NOT_AN_ENVELOPE"),
                new Missile("nested a million deep", route(1), deep(1 << 20), "NOT_AN_ENVELOPE"),
                new Missile("a megabyte of zeros", route(1), new byte[1 << 20], "NOT_AN_ENVELOPE"),
                new Missile("longer than any letter", route(1), new byte[2 << 20], "TOO_LARGE"),
                new Missile("a long receipt", channel + "receipts", new byte[1 << 20], "RECEIPT_UNPROVEN"),
                new Missile(
                        "within, nested deep",
                        route(1),
                        forged(signed.letter(), deep(2_000)),
                        "TOO_DEEP",
                        "TOO_LARGE",
                        "WRONG_SHAPE",
                        "NOT_CANONICAL"),
                new Missile(
                        "within, a length written long",
                        route(1),
                        forged(signed.letter(), stretched(signed.bytes())),
                        "NOT_CANONICAL"));
    }

    private Place place(long seq) {
        return new Place(INCARNATION, seq, Digest.NONE);
    }

    private String route(long seq) {
        return "%s/%016x/%d".formatted(lane.channel(), INCARNATION, seq);
    }

    private Sheet sheet(Lane lane, String body) {
        return new Sheet(
                MessageId.fresh(now, random),
                "request",
                new TreeSet<>(List.of(lane.to())),
                List.of("H0"),
                now,
                now.plus(Duration.ofDays(1)),
                Optional.empty(),
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Letter letter(Place place) {
        return new Letter(lane, place, sheet(lane, "A lorry."));
    }

    SignedLetter signed(Lane lane, Place place, String body) {
        return new Sealer(attacker).sign(new Letter(lane, place, sheet(lane, body)));
    }

    private SignedLetter stranger() {
        return new Sealer(ServiceKeys.generate(lane.from())).sign(letter(place(1)));
    }

    /// A prekey that the target signed long ago and has no more.
    private Prekey strange() {
        return PrekeyPair.generate(target, 1, now.minusSeconds(60), now.plusSeconds(60))
                .prekey();
    }

    byte[] sealed(SignedLetter signed) {
        return sealed(signed, prekey);
    }

    private byte[] sealed(SignedLetter signed, Prekey to) {
        return new Sealer(attacker).seal(signed, to).bytes();
    }

    /// The target's own letter, sealed to whoever brings it back.
    private byte[] reflectedTo(SignedLetter own) {
        var pair = PrekeyPair.generate(attacker, 1, now.minusSeconds(60), now.plusSeconds(60));
        return new Sealer(target).seal(own, pair.prekey()).bytes();
    }

    /// Sealed well, whatever is inside.
    private byte[] forged(Letter outside, byte[] content) {
        return sealed(new SignedLetter(outside, Digest.of(content), content));
    }

    private static byte[] without(int which, SignedLetter letter) {
        var parts = CBORObject.DecodeFromBytes(letter.bytes());
        var signed = CBORObject.DecodeFromBytes(parts.get(0).GetByteString());
        signed.get(3).RemoveAt(which);
        return parts.Set(0, CBORObject.FromObject(signed.EncodeToBytes())).EncodeToBytes();
    }

    private static byte[] exchanged(SignedLetter letter) {
        var parts = CBORObject.DecodeFromBytes(letter.bytes());
        var signed = CBORObject.DecodeFromBytes(parts.get(0).GetByteString());
        var first = signed.get(3).get(0);
        signed.get(3).RemoveAt(0);
        signed.get(3).Add(first);
        return parts.Set(0, CBORObject.FromObject(signed.EncodeToBytes())).EncodeToBytes();
    }

    /// The signatures of one letter over the body of another.
    private static byte[] bodyOf(SignedLetter body, SignedLetter signatures) {
        var one = CBORObject.DecodeFromBytes(signatures.bytes());
        var padded = Arrays.copyOf(
                CBORObject.DecodeFromBytes(body.bytes()).get(1).GetByteString(),
                one.get(1).GetByteString().length);
        return one.Set(1, CBORObject.FromObject(padded)).EncodeToBytes();
    }

    /// A receipt that the attacker may give, about a letter that was never sent.
    private byte[] receipt() {
        return receipt(attacker, lane.back());
    }

    private byte[] receipt(ServiceKeys keys, Lane about) {
        var line = new Receipt.Line(
                new Stage.Held(),
                MessageId.fresh(now, random),
                INCARNATION,
                1,
                Optional.of(Digest.of(new byte[1])),
                Digest.of(new byte[2]),
                now);
        return Receipts.sign(keys, new Receipt(about, now, new Receipt.Head(INCARNATION, 1), List.of(line)));
    }

    private static byte[] deep(int levels) {
        var deep = new byte[levels];
        Arrays.fill(deep, (byte) 0x81);
        deep[levels - 1] = 0;
        return deep;
    }

    /// The same value, the length of its array written in one byte more than it needs.
    private static byte[] stretched(byte[] pair) {
        var longer = new byte[pair.length + 1];
        longer[0] = (byte) 0x98;
        longer[1] = 2;
        System.arraycopy(pair, 1, longer, 2, pair.length - 1);
        return longer;
    }
}
