package qantara.crosscheck;

import java.util.ArrayList;
import java.util.List;

/// The protocols of RFC 9497 over one group: only their composition is here, the arithmetic is the group's. Elements go
/// in and out as bytes, and what comes in is checked.
///
/// @param <E> an element as the library holds it
final class Oprf<E> {
    private static final int MOST_TRIES = 255;

    private final Group<E> group;
    private final Mode mode;
    private final Dleq<E> dleq;
    private final Context context;
    private final byte[] groupTag;

    Oprf(Group<E> group, Mode mode) {
        this.group = group;
        this.mode = mode;
        context = new Context(group.suite(), mode);
        dleq = new Dleq<>(group, context);
        groupTag = context.tag("HashToGroup-");
    }

    record Evaluated(List<byte[]> elements, Proof proof) {}

    /// What the asker knows of a finished round.
    ///
    /// @param commitment the holder's public key
    /// @param info the terms, in mode [Mode#POPRF]
    record Round(List<byte[]> inputs, List<byte[]> blinds, List<byte[]> blinded, byte[] commitment, byte[] info) {}

    Suite suite() {
        return group.suite();
    }

    /// Section 3.2.1: a key pair's secret half out of 32 secret bytes; the same bytes give the same key.
    byte[] deriveKey(byte[] seed, byte[] info) throws Unfit {
        var tag = context.tag("DeriveKeyPair");
        for (var counter = 0; counter <= MOST_TRIES; counter++) {
            var key = group.hashToScalar(
                    new Framing().plain(seed).framed(info).single(counter).bytes(), tag);
            if (!isZero(key)) return key;
        }
        throw new Unfit(CheckRefusal.NOT_A_SCALAR);
    }

    byte[] commitment(byte[] key) throws Unfit {
        return group.write(group.timesGenerator(group.scalar(key)));
    }

    /// A non-zero scalar out of uniform bytes, under a tag of its own.
    byte[] scalarFrom(byte[] uniform, String label) throws Unfit {
        return group.scalar(group.hashToScalar(uniform, context.tag(label)));
    }

    /// The key as it acts under `info`; without meaning in the modes that have none.
    Turning turning(byte[] key, byte[] info) throws Unfit {
        var checked = group.scalar(key);
        if (mode != Mode.POPRF) return new Turning(checked.clone(), checked.clone(), commitment(key));
        var tweaked = group.plusScalar(checked, tweak(info));
        return new Turning(group.inverse(tweaked), tweaked, group.write(group.timesGenerator(tweaked)));
    }

    /// The element that goes to the holder instead of `input`.
    byte[] blind(byte[] input, byte[] blind) throws Unfit {
        return group.write(group.times(group.hash(input, groupTag), group.scalar(blind)));
    }

    /// @param nonce a scalar used once
    Evaluated evaluate(Turning turning, List<byte[]> blinded, byte[] nonce) throws Unfit {
        var asked = read(blinded);
        var answered = new ArrayList<E>(asked.size());
        for (var element : asked) answered.add(group.times(element, turning.multiplier()));
        return new Evaluated(answered.stream().map(group::write).toList(), prove(turning, asked, answered, nonce));
    }

    private Proof prove(Turning turning, List<E> asked, List<E> answered, byte[] nonce) throws Unfit {
        return mode == Mode.POPRF
                ? dleq.prove(turning.proven(), turning.commitment(), answered, asked, nonce)
                : dleq.prove(turning.proven(), turning.commitment(), asked, answered, nonce);
    }

    /// What the holder computes for an entry of its own; equal to what [#finish] gives the asker.
    byte[] output(Turning turning, byte[] input, byte[] info) throws Unfit {
        return output(input, info, group.times(group.hash(input, groupTag), turning.multiplier()));
    }

    /// Checks the proof where the mode has one, and gives one output for each input.
    List<byte[]> finish(Round round, Evaluated answer) throws Unfit {
        var answered = read(answer.elements());
        if (mode != Mode.OPRF) check(round, answered, answer.proof());
        var outputs = new ArrayList<byte[]>(answered.size());
        for (var i = 0; i < answered.size(); i++) {
            var bare = group.times(answered.get(i), group.inverse(round.blinds().get(i)));
            outputs.add(output(round.inputs().get(i), round.info(), bare));
        }
        return outputs;
    }

    private void check(Round round, List<E> answered, Proof proof) throws Unfit {
        var asked = read(round.blinded());
        var commitment = group.read(round.commitment());
        if (mode == Mode.VOPRF) dleq.check(commitment, asked, answered, proof);
        else dleq.check(group.plus(group.timesGenerator(tweak(round.info())), commitment), answered, asked, proof);
    }

    private List<E> read(List<byte[]> elements) throws Unfit {
        var out = new ArrayList<E>(elements.size());
        for (var bytes : elements) out.add(group.read(bytes));
        return out;
    }

    private byte[] tweak(byte[] info) {
        return group.hashToScalar(new Framing().plain("Info").framed(info).bytes(), context.tag("HashToScalar-"));
    }

    private byte[] output(byte[] input, byte[] info, E element) {
        var framing = new Framing().framed(input);
        if (mode == Mode.POPRF) framing.framed(info);
        return context.digest(
                framing.framed(group.write(element)).plain("Finalize").bytes());
    }

    private static boolean isZero(byte[] scalar) {
        var any = 0;
        for (var b : scalar) any |= b;
        return any == 0;
    }
}
