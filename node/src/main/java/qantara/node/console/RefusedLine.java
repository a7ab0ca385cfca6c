package qantara.node.console;

/// A command that cannot be done, with the whole sentence for the reader.
final class RefusedLine extends RuntimeException {
    private final String sentence;

    RefusedLine(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
