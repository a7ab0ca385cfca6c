/// What this node is and where it stands: its service, its names, its zone, its doors, its folder.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package qantara.node.premises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
