package qantara.node.correspondence;

/// What came of writing or reading a media bundle: letters, their attachments and receipts in one file, for a partner
/// whom no line reaches.
public sealed interface MediaBundle {
    /// It is written.
    record Written(int letters, int files, int receipts) implements MediaBundle {}

    /// Nothing waits to be carried; no file is written.
    record Nothing() implements MediaBundle {}

    /// All of it was taken in.
    ///
    /// @param fresh letters that were not here yet
    /// @param known letters that had come before, by the line or by another bundle
    /// @param refused letters that were not taken in, each with its signed reason
    /// @param settled receipts that were believed
    /// @param answered whether there are receipts to carry back
    record Taken(int fresh, int known, int refused, int settled, boolean answered) implements MediaBundle {}

    /// Nothing of it was taken.
    record Refused(Flaw flaw) implements MediaBundle {}

    /// Why a bundle is not written or not taken. The names are part of the protocol.
    enum Flaw {
        /// No file, or none of this format and version.
        NOT_A_BUNDLE,
        /// Its end is missing.
        TRUNCATED,
        /// Something in it is not what its list says.
        DAMAGED,
        /// Its list is not signed by the partner with both keys.
        FORGED,
        /// This service made it.
        OWN,
        /// It is for another service.
        FOR_ANOTHER,
        /// It is of a channel that is not open to this partner.
        FOREIGN_CHANNEL,
        /// The channel is suspended.
        CHANNEL_SUSPENDED,
        /// An attachment in it is not taken: too large, too many, or no space.
        NO_SPACE,
        /// The partner has no current prekey: a newer card is needed.
        NO_PREKEY,
        /// A file of that name is there already, or the folder cannot be written to.
        NOT_WRITABLE
    }
}
