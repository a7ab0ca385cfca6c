/// Fixtures with invented people, seeded generators and a post that loses letters.
@NullMarked
package qantara.testkit;

import org.jspecify.annotations.NullMarked;
