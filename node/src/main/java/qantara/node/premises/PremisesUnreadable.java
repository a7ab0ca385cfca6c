package qantara.node.premises;

/// `node.properties` is wrong; the message names the line to mend.
public final class PremisesUnreadable extends RuntimeException {
    private final String line;

    PremisesUnreadable(String line) {
        super(line);
        this.line = line;
    }

    PremisesUnreadable(String line, Throwable cause) {
        super(line, cause);
        this.line = line;
    }

    public String line() {
        return line;
    }
}
