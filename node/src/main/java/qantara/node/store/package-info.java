/// Where the node keeps what it must not lose: one database, one writer, commits before answers.
///
/// The rules are those of a store that survives `kill -9`, a full disk and a failed sync: full synchronous commits in
/// transactions of our own, one writing connection, checkpoints by our own hand with their result checked, and an end
/// with exit code 70 as soon as the disk says it failed. A desk passes [Work] and gets its result after the commit.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package qantara.node.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
