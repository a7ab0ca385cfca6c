package qantara.crosscheck;

import java.security.MessageDigest;
import java.util.List;

/// Makes and checks the proof that two lists of elements differ by one committed scalar (RFC 9497, section 2.2).
///
/// @param <E> an element as the library holds it
final class Dleq<E> {
    private final Group<E> group;
    private final Context context;

    Dleq(Group<E> group, Context context) {
        this.group = group;
        this.context = context;
    }

    private record Composites<E>(E m, E z) {}

    /// @param key the scalar k with `commitment` = k·G and `d[i]` = k·`c[i]`
    /// @param nonce a scalar used once, from a sound source of chance
    Proof prove(byte[] key, byte[] commitment, List<E> c, List<E> d, byte[] nonce) throws Unfit {
        var m = sum(c, weights(commitment, c, d));
        var both = new Composites<>(m, group.times(m, key));
        var challenge = challenge(commitment, both, group.timesGenerator(nonce), group.times(m, nonce));
        return new Proof(challenge, group.minusScalar(nonce, group.timesScalar(challenge, key)));
    }

    void check(E commitment, List<E> c, List<E> d, Proof proof) throws Unfit {
        if (!MessageDigest.isEqual(expected(commitment, c, d, proof), proof.challenge()))
            throw new Unfit(CheckRefusal.PROOF_FALSE);
    }

    private byte[] expected(E commitment, List<E> c, List<E> d, Proof proof) throws Unfit {
        var written = group.write(commitment);
        var s = group.scalar(proof.response());
        var challenge = group.scalar(proof.challenge());
        var weights = weights(written, c, d);
        var both = new Composites<>(sum(c, weights), sum(d, weights));
        var t2 = group.plus(group.timesGenerator(s), group.timesPublic(commitment, challenge));
        var t3 = group.plus(group.timesPublic(both.m(), s), group.timesPublic(both.z(), challenge));
        return challenge(written, both, t2, t3);
    }

    private byte[][] weights(byte[] commitment, List<E> c, List<E> d) {
        var seed = context.digest(
                new Framing().framed(commitment).framed(context.tag("Seed-")).bytes());
        var weights = new byte[c.size()][];
        for (var i = 0; i < weights.length; i++)
            weights[i] = group.hashToScalar(
                    new Framing()
                            .framed(seed)
                            .number(i)
                            .framed(group.write(c.get(i)))
                            .framed(group.write(d.get(i)))
                            .plain("Composite")
                            .bytes(),
                    context.tag("HashToScalar-"));
        return weights;
    }

    private E sum(List<E> elements, byte[][] weights) throws Unfit {
        var sum = group.timesPublic(elements.getFirst(), weights[0]);
        for (var i = 1; i < weights.length; i++) sum = group.plus(sum, group.timesPublic(elements.get(i), weights[i]));
        return sum;
    }

    private byte[] challenge(byte[] commitment, Composites<E> both, E t2, E t3) {
        return group.hashToScalar(
                new Framing()
                        .framed(commitment)
                        .framed(group.write(both.m()))
                        .framed(group.write(both.z()))
                        .framed(group.write(t2))
                        .framed(group.write(t3))
                        .plain("Challenge")
                        .bytes(),
                context.tag("HashToScalar-"));
    }
}
