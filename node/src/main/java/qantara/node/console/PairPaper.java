package qantara.node.console;

import qantara.names.Verdict;

/// What the comparison of pairs is written on.
sealed interface PairPaper permits PairLines, PairJson {
    void compared(int line, PairLine.Pair pair, Verdict verdict);

    void refused(int line, String reason, String sentence);

    void end();
}
