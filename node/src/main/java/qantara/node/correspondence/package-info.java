/// The desk that asks and answers: requests, clarifications, replies and refusals between this service and its
/// partners, each with its clock, its receipts and its leaf in the log.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"store", "premises", "shell", "audit", "access", "chancery", "gateway", "attachments"})
package qantara.node.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
