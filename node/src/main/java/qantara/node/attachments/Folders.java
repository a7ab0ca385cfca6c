package qantara.node.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import qantara.seal.ChannelId;
import qantara.seal.Digest;

/// Where the files lie. A file is called by the digest of what is in it and by nothing that anybody wrote; what is not
/// whole lies in a folder of its own.
///
/// ```
/// attachments/ours/<digest>               what this service attached, sealed
/// attachments/partners/<channel>/<digest> what came, sealed
/// attachments/partial/…                   what is not whole; swept
/// ```
record Folders(Path root) {
    static Folders in(Path dataFolder) {
        var folders = new Folders(dataFolder.resolve("attachments"));
        folders.make(folders.ours());
        folders.make(folders.partial());
        return folders;
    }

    Path ours() {
        return root.resolve("ours");
    }

    Path ours(Digest digest) {
        return ours().resolve(digest.toString());
    }

    Path partial() {
        return root.resolve("partial");
    }

    Path partial(ChannelId channel, Digest digest) {
        return make(partial().resolve(channel.value())).resolve(digest.toString());
    }

    Path partners(ChannelId channel) {
        return make(root.resolve("partners").resolve(channel.value()));
    }

    Path partners(ChannelId channel, Digest digest) {
        return partners(channel).resolve(digest.toString());
    }

    /// Bytes that may still be written to this disk.
    long room() {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts a file that is whole and durable into `folder`; its place is durable when this returns.
    static void settle(Path from, Path folder, Digest digest) {
        try {
            Files.move(from, folder.resolve(digest.toString()), StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes what was written to a file, or put into a folder, durable.
    static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
