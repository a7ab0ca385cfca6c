package qantara.node.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import qantara.node.store.Store;

/// Both shelves of a node.
///
/// @param ours what this service attaches
/// @param partners what partners bring
public record Shelves(OwnShelf ours, PartnersShelf partners) {
    /// The shelves in a node's data folder. What a crash left half written of our own is taken away.
    ///
    /// @param random names what is not whole yet
    public static Shelves in(Path dataFolder, Store store, InstantSource clock, RandomGenerator random) {
        return in(dataFolder, store, ShelfBounds.USUAL, clock, random);
    }

    static Shelves in(Path dataFolder, Store store, ShelfBounds bounds, InstantSource clock, RandomGenerator random) {
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
}
