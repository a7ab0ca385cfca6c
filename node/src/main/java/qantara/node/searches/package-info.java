/// The desk that looks for persons: among those this service holds on file, and, by questions that nobody else can
/// read, among those its partners hold.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"store", "premises", "shell", "audit", "access", "chancery", "gateway", "correspondence"
        })
package qantara.node.searches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
