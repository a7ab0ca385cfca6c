package qantara.node.premises;

/// `node.properties` is wrong; the message names the line to mend.
public final class PremisesUnreadable extends RuntimeException {
    PremisesUnreadable(String line) {
        super(line);
    }

    PremisesUnreadable(String line, Throwable cause) {
        super(line, cause);
    }
}
