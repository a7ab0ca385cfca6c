package qantara.exchange;

import java.util.Optional;
import qantara.seal.Lane;

/// The partner of a comparison. What it says proves nothing: letters that it makes come again, or comes by, are
/// verified
/// like any other.
public interface Counterpart {
    /// Its answer to a question about a lane, or nothing when it cannot be reached.
    Optional<byte[]> ask(Lane lane, byte[] question);
}
