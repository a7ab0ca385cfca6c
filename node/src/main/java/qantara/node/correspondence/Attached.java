package qantara.node.correspondence;

/// What came of attaching a file, or of taking one away.
public sealed interface Attached {
    /// @param id of the attachment
    record Done(ThreadRef ref, String id) implements Attached {}

    /// @param word a key under `attach.refused.`
    record Refused(Why why) implements Attached {}

    /// Why a file is not attached.
    enum Why {
        /// No such exchange, or nothing is being written in it, or it waits for release.
        NOT_NOW,
        /// The officer may not write here.
        ROLE,
        /// Nothing is in it.
        EMPTY,
        TOO_LARGE,
        /// There are as many as a letter may have.
        TOO_MANY,
        /// It has no name, or one that cannot be shown.
        NAME,
        CUT_SHORT,
        /// This node's disk is nearly full.
        NO_ROOM,
        /// Others attach files at this moment, as many as at a time may.
        BUSY;

        /// The HTTP status for it.
        int status() {
            return switch (this) {
                case NOT_NOW -> 409;
                case ROLE -> 403;
                case EMPTY, NAME, TOO_MANY -> 422;
                case TOO_LARGE -> 413;
                case CUT_SHORT -> 400;
                case NO_ROOM -> 507;
                case BUSY -> 503;
            };
        }

        /// Its key among the desk's words.
        String word() {
            return "attach.refused." + name();
        }
    }
}
