/// A question about a person that a partner answers without learning it: the asker learns hit or no hit, the holder
/// learns how much was asked, and an overseer can prove afterwards what it was (RFC 9497).
@NullMarked
package qantara.crosscheck;

import org.jspecify.annotations.NullMarked;
