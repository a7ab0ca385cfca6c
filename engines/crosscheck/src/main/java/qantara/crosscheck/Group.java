package qantara.crosscheck;

/// A group of prime order as RFC 9497, section 2.1, wants it. The arithmetic is a library's; scalars are the suite's
/// own
/// 32 bytes.
///
/// @param <E> an element as the library holds it
interface Group<E> {
    Suite suite();

    /// The element of these bytes; refuses what is no point, what is not canonical, and the identity.
    E read(byte[] bytes) throws Unfit;

    byte[] write(E element);

    /// The element that `input` hashes to under the domain separation tag `dst` (RFC 9380).
    E hash(byte[] input, byte[] dst);

    /// `scalar` times `element`, without telling the scalar by time as far as the library can; refuses the identity.
    E times(E element, byte[] scalar) throws Unfit;

    E timesGenerator(byte[] scalar) throws Unfit;

    /// As [#times], where neither is secret: a library may be quicker then.
    default E timesPublic(E element, byte[] scalar) throws Unfit {
        return times(element, scalar);
    }

    E plus(E one, E two) throws Unfit;

    /// The scalar that `input` hashes to under `dst`.
    byte[] hashToScalar(byte[] input, byte[] dst);

    /// The scalar of these bytes, unchanged; refuses zero and what is not reduced.
    byte[] scalar(byte[] bytes) throws Unfit;

    byte[] plusScalar(byte[] one, byte[] two);

    byte[] minusScalar(byte[] one, byte[] two);

    byte[] timesScalar(byte[] one, byte[] two);

    /// The inverse; refuses zero.
    byte[] inverse(byte[] scalar) throws Unfit;
}
