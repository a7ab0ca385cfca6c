/// Letters between services: signed twice, sealed to one reader, opened or refused with a named reason, receipted.
@NullMarked
package qantara.seal;

import org.jspecify.annotations.NullMarked;
