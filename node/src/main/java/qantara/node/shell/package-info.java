/// The shell: the frame every page stands in. It chooses the reader's language, says the words, dresses names,
/// references and plates so that no text direction can reorder them, serves the style sheets, guards every answer
/// with strict headers, turns every fault into a typed problem, and shows Today.
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"premises"})
@NullMarked
package qantara.node.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
