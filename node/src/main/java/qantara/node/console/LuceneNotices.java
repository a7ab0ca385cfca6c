package qantara.node.console;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Lucene says on the error stream which instructions it would rather use; whoever runs a command cannot act on that.
final class LuceneNotices {
    /// Kept here, for a logger that nobody keeps forgets its level.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private LuceneNotices() {}

    static void silence() {
        LUCENE.setLevel(Level.SEVERE);
    }
}
