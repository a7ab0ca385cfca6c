/// The record of cooperation: partners, officials, agreements, engagements and what was promised in them.
///
/// Nothing enters the record unless an officer answers for it: every fact carries who confirmed it, when, and the
/// words of the source it was read from.
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "access", "audit", "shell"})
package qantara.node.chancery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
