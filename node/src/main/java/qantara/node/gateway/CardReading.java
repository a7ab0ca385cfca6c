package qantara.node.gateway;

/// What came of reading a card that somebody brought.
public sealed interface CardReading {
    /// A card that the keys in it signed. That they are the partner's is for two officers to say.
    ///
    /// @param bytes as they came, to be kept
    record Genuine(PartnerCard card, byte[] bytes) implements CardReading {}

    /// No card that can be used.
    record Spoilt(Reason reason) implements CardReading {}

    /// Why a card cannot be used.
    enum Reason {
        /// It is no card, or was damaged on its way.
        UNREADABLE,
        /// It is a card, and its signatures are not by the keys in it.
        FORGED
    }
}
