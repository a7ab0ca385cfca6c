package qantara.node.store;

/// Too many writes wait; the officer may try again in a moment. Nothing was kept.
public final class StoreBusy extends RuntimeException {
    public StoreBusy() {
        super("1,024 writes wait already");
    }
}
