package qantara.crosscheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// What the tests of this room share.
final class House {
    static final Suites SUITES = found();

    private House() {}

    private static Suites found() {
        try {
            return Suites.found(Files.createTempDirectory("crosscheck"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
