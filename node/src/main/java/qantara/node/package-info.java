/// The node: the only floor that knows Spring. One package per desk.
@NullMarked
package qantara.node;

import org.jspecify.annotations.NullMarked;
