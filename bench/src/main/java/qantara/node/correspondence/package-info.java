/// The one class of the benchmark that stands in a desk's own package, since the wall of a desk is package-private and
/// what is measured stands behind it.
@NullMarked
package qantara.node.correspondence;

import org.jspecify.annotations.NullMarked;
