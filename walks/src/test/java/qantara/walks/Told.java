package qantara.walks;

import qantara.node.shell.Language;

/// A story for a test: told on the test's own output, in English.
final class Told {
    private Told() {}

    static Story story() {
        return new Story(System.out, Telling.in(Language.ENGLISH));
    }
}
