package qantara.node.gateway;

import java.time.Instant;
import qantara.seal.Signet;

/// A signet that a partner signed with before its present one.
///
/// @param until from when on it is good for nothing new
/// @param followed when this node took in that another one followed it
public record PastSignet(Signet signet, Instant until, Instant followed) {}
