package qantara.node.gateway;

import java.time.Instant;

/// Who moved a channel to the state it is in, when, and why.
///
/// @param by the officer's identifier
public record StateNote(String by, Instant at, String why) {}
