package qantara.exchange;

import qantara.seal.Lane;

/// Carries an envelope to the service at the end of a lane, once, and brings its answer. It may lose either.
public interface Post {
    /// Never throws on account of the network; a cut connection is [Carriage.Unreachable].
    Carriage carry(Lane lane, byte[] envelope);
}
