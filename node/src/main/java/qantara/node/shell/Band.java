package qantara.node.shell;

/// What the band above a page, and every printed sheet of it, says of its handling.
///
/// @param word the key of the marking among the shell's words, such as `marking.restricted`
public record Band(String word) {
    /// What every page of the desk bears unless it says otherwise.
    public static final Band RESTRICTED = new Band("marking.restricted");

    /// A page that shows nothing of the desk's matters: sign-in, a problem.
    public static final Band NONE = new Band("marking.none");
}
