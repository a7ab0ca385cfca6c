package qantara.node.audit;

/// What oversight looks for in the log. An empty field matches everything.
///
/// @param actor an officer's identifier
/// @param action the name of an action
/// @param subject a reference
/// @param before only lines with a smaller number; the first page begins at [Long#MAX_VALUE]
public record LogSearch(String actor, String action, String subject, long before) {
    /// Everything, the newest first.
    public static final LogSearch EVERYTHING = new LogSearch("", "", "", Long.MAX_VALUE);

    public LogSearch by(String officer) {
        return new LogSearch(officer, action, subject, before);
    }

    public LogSearch doing(String what) {
        return new LogSearch(actor, what, subject, before);
    }

    public LogSearch about(String reference) {
        return new LogSearch(actor, action, reference, before);
    }

    /// The page after the one that ended with line `seq`.
    public LogSearch after(long seq) {
        return new LogSearch(actor, action, subject, seq);
    }
}
