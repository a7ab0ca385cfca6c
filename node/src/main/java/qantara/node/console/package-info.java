/// The command line: one class a command, its answers in the reader's language, its failures in one line.
@NullMarked
package qantara.node.console;

import org.jspecify.annotations.NullMarked;
