/// Who a service holds on file, found in any spelling: an index that is sealed at rest and from which people can be
/// erased.
@NullMarked
package qantara.holdings;

import org.jspecify.annotations.NullMarked;
