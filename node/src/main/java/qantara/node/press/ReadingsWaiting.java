package qantara.node.press;

import java.util.List;
import java.util.Optional;
import qantara.node.shell.ReaderTime;
import qantara.node.shell.Ref;
import qantara.node.shell.Section;
import qantara.node.shell.State;
import qantara.node.shell.TodayItem;
import qantara.node.shell.TodaySource;
import qantara.node.shell.Tone;
import qantara.node.shell.Viewer;
import qantara.node.shell.Words;

/// Tells the Today page which texts wait for an officer.
final class ReadingsWaiting implements TodaySource {
    private final Press press;

    ReadingsWaiting(Press press) {
        this.press = press;
    }

    @Override
    public List<TodayItem> items(Viewer viewer, ReaderTime time) {
        if (!viewer.sees(Section.READER)) return List.of();
        var words = Words.of("press", time.language());
        return press.waiting().stream().map(proof -> item(proof, words)).toList();
    }

    private static TodayItem item(Proof proof, Words words) {
        return new TodayItem.Waiting(
                "/reader/" + proof.ref(),
                words.say("today.matter", "title", ProofView.of(proof).headline()),
                new Ref(proof.ref().toString()),
                proof.source().entered(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new State(
                        Tone.PROPOSED,
                        words.say("reader.open", "count", proof.open().size()))),
                words.say("reader.confirm"));
    }
}
