package qantara.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The files of this repository as they lie on the disk, without what a build leaves beside them.
record Repository(Path root) {
    private static final int DEEPEST_FOLDER = 5;
    private static final Set<String> NOT_OURS =
            Set.of("target", ".git", ".jdk", ".qantara", ".idea", ".vscode", ".mirror");

    /// The repository around the folder in which the tests run.
    static Repository here() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .limit(DEEPEST_FOLDER)
                .takeWhile(folder -> folder != null)
                .filter(folder -> Files.isDirectory(folder.resolve("engines")))
                .map(Repository::new)
                .findFirst()
                .orElseThrow();
    }

    /// Every file whose name ends in one of `endings`.
    Stream<Path> files(String... endings) {
        return all().stream()
                .filter(file -> Stream.of(endings).anyMatch(file.getFileName().toString()::endsWith));
    }

    /// The path of `file` from the repository's root, with slashes.
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    boolean has(String name) {
        return Files.exists(root.resolve(name));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    private List<Path> all() {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var isOurs = !NOT_OURS.contains(folder.getFileName().toString());
                    return isOurs ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        found.sort(null);
        return found;
    }
}
