package qantara.node.store;

/// The node's database as its desks see it.
///
/// Every implementation keeps `StoreContract`: what `write` returned is there after any crash, a work that threw left
/// nothing behind, and works never see each other half done.
public interface Store extends AutoCloseable {
    /// Runs `work` in a transaction of its own, after the writes queued before it, and returns its result once the
    /// commit is durable. What `work` throws comes out here, and nothing of it is kept.
    ///
    /// @throws StoreBusy when 1,024 works wait already
    /// @throws StoreBroken when the disk failed; the outcome is then unknown and the node stops
    <T> T write(Work<T> work);

    /// Has `work` run before every commit, once for all that it keeps: what must be durable elsewhere first. When it
    /// throws, nothing is committed and the node stops. Given once, before the first write that needs it.
    default void beforeCommit(Runnable work) {
        throw new UnsupportedOperationException("this store commits by itself");
    }

    /// Runs `work` on a connection that cannot write, on a state that does not change while it runs.
    <T> T read(Work<T> work);

    @Override
    void close();
}
