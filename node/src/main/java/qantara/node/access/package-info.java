/// Who may come in and what each may open: officers with their roles, sign-in by a one-time code or a passphrase,
/// sessions that end, and the leaf in the log that each of these acts has.
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "audit", "shell"})
package qantara.node.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
