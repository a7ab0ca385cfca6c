/// Benchmarks: each a table with ratios to a peer measured in the same run.
@NullMarked
package qantara.bench;

import org.jspecify.annotations.NullMarked;
