/// Requests, replies, their clocks and states, and the bookkeeping that loses nothing and doubles nothing.
@NullMarked
package qantara.exchange;

import org.jspecify.annotations.NullMarked;
