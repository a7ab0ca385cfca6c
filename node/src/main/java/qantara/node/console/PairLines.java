package qantara.node.console;

import java.io.PrintWriter;
import java.util.Locale;
import qantara.names.Verdict;

/// Pairs for people: the score, the two names, then a line for each reason.
record PairLines(PrintWriter out) implements PairPaper {
    @Override
    public void compared(int line, PairLine.Pair pair, Verdict verdict) {
        out.printf(
                Locale.ROOT,
                "%.3f  %s | %s%n",
                verdict.probability(),
                pair.asked().names().getFirst().written(),
                pair.held().names().getFirst().written());
        for (var reason : NameReasons.of(verdict)) out.println("       " + reason.sentence());
    }

    /// The error stream has said it.
    @Override
    public void refused(int line, String reason, String sentence) {}

    @Override
    public void end() {
        out.flush();
    }
}
