/// The law as code: who may pass what on, to whom and for which purpose. Default deny; forbid wins.
@NullMarked
package qantara.handling;

import org.jspecify.annotations.NullMarked;
