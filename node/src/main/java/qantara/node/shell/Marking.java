package qantara.node.shell;

/// The handling of a page, on the band above it and on every printed sheet.
///
/// @param word the key of the marking among the shell's words, such as `marking.restricted`
public record Marking(String word) {
    /// What every page of the desk bears unless it says otherwise.
    public static final Marking RESTRICTED = new Marking("marking.restricted");

    /// A page that shows nothing of the desk's matters: sign-in, a problem.
    public static final Marking NONE = new Marking("marking.none");
}
