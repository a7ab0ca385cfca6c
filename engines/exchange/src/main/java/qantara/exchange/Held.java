package qantara.exchange;

import qantara.seal.Digest;
import qantara.seal.MessageId;

/// One letter that a side has, by its id and the digest of what was signed.
public record Held(MessageId id, Digest letter) {}
