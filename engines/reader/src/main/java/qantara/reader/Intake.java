package qantara.reader;

/// What came of a file handed to the reader: an article, or the reason why it is none.
public sealed interface Intake {
    /// The largest file that is read, in bytes: 2 MiB.
    int LARGEST = 2 * 1024 * 1024;

    /// The file as an article; of HTML, its text block by block.
    record Taken(Article article) implements Intake {}

    /// The file is not read.
    record Refused(IntakeRefusal why) implements Intake {}

    /// Takes plain text or HTML in UTF-8; never throws on account of its content.
    static Intake of(byte[] bytes) {
        return IntakeDesk.take(bytes);
    }
}
