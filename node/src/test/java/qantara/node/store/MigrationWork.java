package qantara.node.store;

import java.nio.file.Path;

/// A node's first start: its database is made, statement by statement.
final class MigrationWork {
    private MigrationWork() {}

    public static void main(String[] arguments) {
        DataFolder.open(Path.of(arguments[0]), () -> Runtime.getRuntime().halt(70))
                .close();
    }
}
