package qantara.node.shell;

/// The three cells that say how information is to be taken: the source's reliability, the information's credibility,
/// the restriction on its use; always in this order, left to right in every language.
///
/// @param source the evaluation of the source, one letter
/// @param information the evaluation of the information, one digit or letter
/// @param restriction the handling code, `H0` to `H3`
public record HandlingCells(String source, String information, String restriction) {
    public HandlingCells {
        if (!source.matches("[A-Z]") || !information.matches("[0-9A-Z]") || !restriction.matches("H[0-3]")) {
            throw new IllegalArgumentException("handling is a letter, a digit or letter, and H0 to H3");
        }
    }

    /// The style class of the restriction.
    public String style() {
        return restriction.replace('H', 'h');
    }
}
