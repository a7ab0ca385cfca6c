package qantara.node.shell;

import java.util.List;
import java.util.Optional;
import qantara.handling.Evaluation;
import qantara.handling.Handling;
import qantara.handling.HandlingCode;

/// How information is to be taken, as cells: the source's reliability, the information's credibility, the codes that
/// restrict its use; always in this order, left to right in every language.
///
/// @param source the grade of the source, or `–` when nothing was graded
/// @param information the grade of the information, or `–`
/// @param codes the codes beyond the one that is always on, or that one alone
public record HandlingCells(String source, String information, List<HandlingCode> codes) {
    private static final String UNGRADED = "–";

    public HandlingCells {
        codes = List.copyOf(codes);
    }

    /// The cells for something that carries this evaluation and these codes.
    public static HandlingCells of(Optional<Evaluation> evaluation, Handling handling) {
        var beyond = handling.codes().stream()
                .filter(code -> code != HandlingCode.H0)
                .sorted()
                .toList();
        return new HandlingCells(
                evaluation.map(given -> given.source().name()).orElse(UNGRADED),
                evaluation
                        .map(given -> String.valueOf(given.information().digit()))
                        .orElse(UNGRADED),
                beyond.isEmpty() ? List.of(HandlingCode.H0) : beyond);
    }

    /// The codes as they are read out.
    public String restriction() {
        return String.join(" ", codes.stream().map(HandlingCode::name).toList());
    }

    /// The style class of a code's cell.
    public String style(HandlingCode code) {
        return "h" + code.ordinal();
    }
}
