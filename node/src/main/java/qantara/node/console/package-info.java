/// The command line of a node.
@NullMarked
package qantara.node.console;

import org.jspecify.annotations.NullMarked;
