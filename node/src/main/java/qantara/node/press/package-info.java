/// The reader's desk: a text comes in, a machine proposes what it says, an officer confirms, and an engagement enters
/// the record.
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "access", "audit", "chancery", "shell"})
package qantara.node.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
