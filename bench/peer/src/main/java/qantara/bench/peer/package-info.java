/// The AS4 peer of the exchange's benchmark: a sender and a receiver of phase4 in a process of their own.
@NullMarked
package qantara.bench.peer;

import org.jspecify.annotations.NullMarked;
