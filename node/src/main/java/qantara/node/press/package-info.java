/// The press desk: communiqués read into records, and written from them.
@NullMarked
package qantara.node.press;

import org.jspecify.annotations.NullMarked;
