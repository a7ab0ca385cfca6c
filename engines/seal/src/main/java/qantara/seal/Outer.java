package qantara.seal;

/// What anyone may read on an envelope: enough to carry it, nothing of what is in it.
///
/// @param size of the sealed content in bytes, before sealing
/// @param epoch of the prekey it is sealed to
/// @param prekey which prekey that is
public record Outer(Lane lane, MessageId id, long incarnation, long seq, int size, long epoch, KeyId prekey) {
    /// Whether this is the outside of `letter`, signed and written in `length` bytes.
    boolean fits(Letter letter, int length) {
        return size == length
                && lane.equals(letter.lane())
                && id.equals(letter.id())
                && incarnation == letter.place().incarnation()
                && seq == letter.place().seq();
    }
}
