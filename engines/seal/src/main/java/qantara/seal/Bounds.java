package qantara.seal;

/// How much of something from outside is read at all.
///
/// @param bytes the longest encoding
/// @param depth the deepest nesting; a single number has depth 1
/// @param items the most values, keys and containers in it
public record Bounds(int bytes, int depth, int items) {
    public Bounds {
        if (bytes < 1 || depth < 1 || items < 1) throw new IllegalArgumentException("bounds are positive");
    }
}
