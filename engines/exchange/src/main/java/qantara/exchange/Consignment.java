package qantara.exchange;

/// A letter that is due, and what is brought to its place.
///
/// @param carried its envelope, sealed afresh to the partner's current prekey each time and kept nowhere; of a letter
///     that was given up, the signed record of it
public record Consignment(Outgoing outgoing, byte[] carried) {}
