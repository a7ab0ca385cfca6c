/// What every cabinet must do, and the smallest one that does it. A package apart from the engine's, because it is
/// published: a second jar with classes of the engine's own package would hide one of the two.
@NullMarked
package qantara.exchange.contract;

import org.jspecify.annotations.NullMarked;
