package qantara.node.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import qantara.node.store.Store;

/// Both shelves of a node, and the broom.
///
/// @param ours what this service attaches
/// @param partners what partners bring
public record Shelves(OwnShelf ours, PartnersShelf partners) {
    private static final Logger LOG = LoggerFactory.getLogger(Shelves.class);

    /// The shelves in a node's data folder. What a crash left half written of our own is taken away.
    ///
    /// @param random names what is not whole yet
    public static Shelves in(java.nio.file.Path dataFolder, Store store, InstantSource clock, RandomGenerator random) {
        return in(dataFolder, store, ShelfBounds.USUAL, clock, random);
    }

    static Shelves in(
            java.nio.file.Path dataFolder,
            Store store,
            ShelfBounds bounds,
            InstantSource clock,
            RandomGenerator random) {
        var folders = Folders.in(dataFolder);
        dropHalves(folders);
        return new Shelves(new OwnShelf(folders, bounds, random), new PartnersShelf(store, folders, bounds, clock));
    }

    private static void dropHalves(Folders folders) {
        try (var halves = Files.newDirectoryStream(folders.partial(), "ours-*")) {
            halves.forEach(Folders::drop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes away what nobody will ask for any more.
    public void sweep() {
        try {
            partners.sweep();
        } catch (RuntimeException e) {
            LOG.warn("attachments were not swept: {}", e.getClass().getSimpleName());
        }
    }
}
