package qantara.node.console;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import qantara.node.access.Officers;
import qantara.node.audit.AuditLog;
import qantara.node.premises.Premises;
import qantara.node.premises.PremisesFile;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;

/// A node that does not run, opened by a command that looks after it. While it is open the node cannot be started.
///
/// @param audit its log, in which the command leaves its leaf like anybody else
record StoppedNode(Premises premises, Store store, AuditLog audit, Clock clock, SecureRandom random)
        implements AutoCloseable {
    static StoppedNode open(Path folder) {
        var premises = PremisesFile.read(folder)
                .orElseThrow(() -> new RefusedLine(Console.say("no-node", "folder", folder.toString())));
        var clock = Clock.system(premises.zone());
        var random = new SecureRandom();
        var store = DataFolder.open(folder, () -> {});
        try {
            return new StoppedNode(premises, store, AuditLog.open(store, premises, clock, random), clock, random);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    Officers officers() {
        return new Officers(store, audit, clock, random);
    }

    @Override
    public void close() {
        audit.close();
        store.close();
    }
}
