/// The log of what was done: every act, reads included, has its leaf, and the two commit together or not at all.
///
/// Leaves are appended by plain calls inside the desk's own write, never by listeners: no log, no act.
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "premises"})
package qantara.node.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
