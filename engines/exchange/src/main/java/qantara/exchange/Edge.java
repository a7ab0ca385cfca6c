package qantara.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import qantara.seal.Digest;

/// The right edge of a Merkle tree over the letters of one incarnation of a lane, in their order: all that it takes to
/// add the next letter and to give the root (RFC 9162, section 2.1.1, with SHA-256; leaves are letter digests).
///
/// @param size how many letters are in it
/// @param hashes the roots of its whole subtrees, the largest first: one for each bit of `size` that is set
public record Edge(long size, List<Digest> hashes) {
    /// The tree of no letter.
    public static final Edge NONE = new Edge(0, List.of());

    private static final int LENGTH = Digest.NONE.bytes().length;

    public Edge {
        hashes = List.copyOf(hashes);
        if (size < 0 || hashes.size() != Long.bitCount(size))
            throw new IllegalArgumentException("an edge has a hash for each whole subtree");
    }

    /// The tree with one letter more.
    Edge with(Digest letter) {
        var grown = new ArrayList<>(hashes);
        var hash = sha256(0, letter.bytes());
        for (var rest = size; (rest & 1) == 1; rest >>= 1)
            hash = sha256(1, grown.removeLast().bytes(), hash.bytes());
        grown.add(hash);
        return new Edge(size + 1, grown);
    }

    /// The root over all letters.
    ///
    /// @throws IllegalStateException when there are none
    Digest root() {
        if (size == 0) throw new IllegalStateException("a tree of nothing is not stated");
        var root = hashes.getLast();
        for (var left : hashes.subList(0, hashes.size() - 1).reversed()) root = sha256(1, left.bytes(), root.bytes());
        return root;
    }

    /// For a store: the size, and the hashes one after the other.
    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(size).array());
        hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }

    /// The edge that [#toBytes] wrote.
    ///
    /// @throws IllegalArgumentException when `bytes` are none
    public static Edge of(byte[] bytes) {
        var hashes = new ArrayList<Digest>();
        for (int at = Long.BYTES; at < bytes.length; at += LENGTH)
            hashes.add(new Digest(Arrays.copyOfRange(bytes, at, at + LENGTH)));
        return new Edge(ByteBuffer.wrap(bytes).getLong(), hashes);
    }

    private static Digest sha256(int prefix, byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) prefix);
            for (var part : parts) digest.update(part);
            return new Digest(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
