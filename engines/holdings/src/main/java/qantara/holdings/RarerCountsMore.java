package qantara.holdings;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/// A shared key counts for as much as it is rare; how often or in how long a name it stands says nothing.
final class RarerCountsMore extends Similarity {
    @Override
    public long computeNorm(FieldInvertState state) {
        return 1;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics all, TermStatistics... terms) {
        var holders = 1L;
        for (var term : terms) holders = Math.max(holders, term.docFreq());
        var rarity = (float) (boost * Math.log(1 + (all.docCount() + 0.5) / (holders + 0.5)));
        return new SimScorer() {
            @Override
            public float score(float times, long norm) {
                return rarity;
            }
        };
    }
}
