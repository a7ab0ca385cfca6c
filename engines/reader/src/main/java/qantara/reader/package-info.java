/// A communiqué in Arabic, French, Spanish or English becomes a record whose every value points at its words.
@NullMarked
package qantara.reader;

import org.jspecify.annotations.NullMarked;
