/// Names of persons, services and places across scripts: folded, compared and shown, never changed.
@NullMarked
package qantara.names;

import org.jspecify.annotations.NullMarked;
