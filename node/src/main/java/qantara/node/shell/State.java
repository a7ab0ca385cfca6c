package qantara.node.shell;

/// The state of a thing in a word and its colour.
///
/// @param tone what the colour says
/// @param word the state in the reader's language
public record State(Tone tone, String word) {
    /// The icon that goes with the colour, so that the colour is never alone.
    public String icon() {
        return switch (tone) {
            case PLAIN, ACT -> "circle";
            case NOTE -> "info";
            case GOOD -> "circle-check";
            case SOON -> "hourglass";
            case LATE -> "triangle-alert";
            case PROPOSED -> "scan-text";
        };
    }
}
