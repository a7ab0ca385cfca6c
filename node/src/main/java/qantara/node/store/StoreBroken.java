package qantara.node.store;

/// The disk or the database file failed. Whether the last write was kept is unknown; the node stops and is started
/// anew.
public final class StoreBroken extends RuntimeException {
    StoreBroken(String what, Throwable cause) {
        super(what, cause);
    }

    StoreBroken(String what) {
        super(what);
    }
}
