package qantara.node.correspondence;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qantara.exchange.Progress;
import qantara.node.correspondence.ThreadView.Stop;
import qantara.node.shell.ReaderTime;
import qantara.node.shell.Words;

/// The ways of letters, stop by stop, in the reader's words.
///
/// @param ours the name of this node's city
/// @param theirs the partner's name
record TrackFaces(Words words, ReaderTime time, String ours, String theirs) {
    ThreadView.Track of(Paper paper, Optional<Track> track) {
        var title = words.say(ThreadFaces.word(paper.message()));
        return new ThreadView.Track(title, track.map(this::sent).orElseGet(() -> received(paper)));
    }

    private List<Stop> sent(Track track) {
        var stops = new ArrayList<Stop>();
        stops.add(stop(true, say("receipts.sent", ours), time.seconds(track.kept()) + " · #" + track.number()));
        switch (track.progress()) {
            case WAITING, AGAIN -> {
                stops.add(
                        stop(false, words.html("receipts.waiting", Map.of("attempts", track.attempts())), next(track)));
            }
            case HELD -> stops.add(held());
            case ACCEPTED -> stops.addAll(List.of(held(), stop(true, plain("receipts.accepted"), "")));
            case HANDLED ->
                stops.addAll(List.of(
                        held(), stop(true, plain("receipts.accepted"), ""), stop(true, plain("receipts.handled"), "")));
            case REFUSED ->
                stops.add(
                        stop(true, say("receipts.refused", theirs), track.code().orElse("")));
            case UNDELIVERED, WRITTEN_OFF -> stops.add(stop(true, plain("state.FAILED"), ""));
        }
        if (track.progress() == Progress.HELD || track.progress() == Progress.ACCEPTED)
            stops.add(stop(false, plain("receipts.todo.handled"), ""));
        return stops;
    }

    private String next(Track track) {
        return track.attempts() == 0 ? "" : words.say("receipts.next", "time", time.seconds(track.next()));
    }

    private Stop held() {
        return stop(true, say("receipts.held", theirs), words.say("receipts.held.why"));
    }

    private List<Stop> received(Paper paper) {
        var stops = new ArrayList<Stop>();
        stops.add(stop(
                true, say("receipts.held", ours), time.seconds(paper.at()) + " · " + words.say("receipts.returned")));
        stops.add(paper.opened()
                .map(at -> stop(true, plain("receipts.handled"), time.seconds(at)))
                .orElseGet(() -> stop(false, plain("receipts.todo.handled"), "")));
        return stops;
    }

    private Content say(String word, String place) {
        return words.html(word, "place", place);
    }

    private Content plain(String word) {
        return words.html(word, Map.of());
    }

    private static Stop stop(boolean done, Content what, String when) {
        return new Stop(done, what, when);
    }
}
