package qantara.node.attachments;

import qantara.seal.Digest;

/// What came of keeping a file of ours.
public sealed interface Kept {
    /// It is kept, sealed and durable.
    ///
    /// @param size in the clear
    record Sealed(Digest digest, long size) implements Kept {}

    /// There was nothing in it.
    record Empty() implements Kept {}

    /// It is larger than an attachment may be.
    record TooLarge() implements Kept {}

    /// It ended before it was whole.
    record CutShort() implements Kept {}

    /// The disk is nearly full.
    record NoRoom() implements Kept {}
}
