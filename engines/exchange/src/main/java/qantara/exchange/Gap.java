package qantara.exchange;

import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.MessageId;

/// A place in a lane whose letter its sender gave up. The sender's signed record stands in it, so that the lane goes on
/// and either side can prove why nothing came.
///
/// @param letter digest of the letter that was given up: the next one follows it
/// @param record the sender's signed record of non-delivery
/// @param receipt the answer that it got and always gets; the letter itself would get it too, if it came still
public record Gap(Lane lane, long incarnation, long seq, MessageId id, Digest letter, byte[] record, byte[] receipt) {
    public Gap {
        record = record.clone();
        receipt = receipt.clone();
    }

    @Override
    public byte[] record() {
        return record.clone();
    }

    @Override
    public byte[] receipt() {
        return receipt.clone();
    }
}
