/// The five flows on two real nodes: each a command and a test of the same name.
@NullMarked
package qantara.walks;

import org.jspecify.annotations.NullMarked;
