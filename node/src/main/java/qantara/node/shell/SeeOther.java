package qantara.node.shell;

/// The answer to a form that was accepted: go and see the page at another address of this node (HTTP 303).
///
/// @param path an absolute path on this node
public record SeeOther(String path) implements Answer {
    public SeeOther {
        if (!isOwn(path)) {
            throw new IllegalArgumentException("only a path on this node can be gone to");
        }
    }

    /// Goes to `path` when it is one of this node's own, and to Today when it is anything else.
    public static SeeOther safely(String path) {
        return new SeeOther(isOwn(path) ? path : Section.TODAY.path());
    }

    /// One slash, then visible ASCII without a backslash: browsers read `//host` and `/\host` as other hosts.
    private static boolean isOwn(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(letter -> letter > ' ' && letter < 0x7f && letter != '\\');
    }
}
