/// A second implementation of what the seal does, for the tests of every room: BouncyCastle opens and verifies what
/// Conscrypt sealed and signed. A package apart from the engine's, because it is published: a second jar with classes
/// of the engine's own package would hide one of the two.
@NullMarked
package qantara.seal.opinion;

import org.jspecify.annotations.NullMarked;
