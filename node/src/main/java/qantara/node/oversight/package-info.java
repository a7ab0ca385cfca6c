/// The desk of whoever watches: the log before one's eyes, searched and verified. It sees who did what, when and why,
/// and no case content. Looking is itself an act and has its leaf.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "chancery", "shell", "store"})
package qantara.node.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
