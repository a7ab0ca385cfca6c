package qantara.exchange;

import java.time.Instant;
import java.util.Optional;
import qantara.seal.Prekey;
import qantara.seal.ServiceCode;

/// The partners' published prekeys, as far as this node has them.
public interface Prekeys {
    /// The one of the highest epoch that `service` published and that is current at `now`.
    Optional<Prekey> current(ServiceCode service, Instant now);
}
