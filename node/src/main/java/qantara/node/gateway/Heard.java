package qantara.node.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a partner's door said to one request of ours.
///
/// @param body at most 256 KiB
/// @param date the partner's clock, to the second, when it said one
/// @param retryAfter when it asks us to come again
record Heard(int status, byte[] body, Optional<Instant> date, Optional<Duration> retryAfter) {}
