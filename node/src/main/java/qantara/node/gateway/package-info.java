/// The door that partner nodes come in by, and the courier that goes to theirs. The only room that opens sockets.
///
/// It carries sealed bytes between two services that an agreement introduced; what a letter says is no business of
/// this room.
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "premises", "shell", "access", "audit", "chancery"})
package qantara.node.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
