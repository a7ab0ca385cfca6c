package qantara.node.correspondence;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qantara.node.chancery.ChannelHealth.Standing;
import qantara.node.correspondence.ThreadView.Stop;
import qantara.node.shell.ReaderTime;
import qantara.node.shell.Words;

/// The ways of letters, stop by stop, in the reader's words.
///
/// @param ours the name of this node's city
/// @param theirs the partner's name
/// @param standing whether letters may pass on the channel now
record TrackFaces(Words words, ReaderTime time, String ours, String theirs, Standing standing) {
    ThreadView.Track of(Paper paper, Optional<Track> track) {
        var title = words.say(ThreadFaces.word(paper.message()));
        return new ThreadView.Track(title, track.map(this::sent).orElseGet(() -> received(paper)));
    }

    private List<Stop> sent(Track track) {
        var stops = new ArrayList<Stop>();
        stops.add(stop(true, say("receipts.sent", ours), time.moment(track.kept()) + " · #" + track.number()));
        switch (track.progress()) {
            case WAITING, AGAIN -> stops.addAll(waiting(track));
            case HELD ->
                stops.addAll(List.of(held(track), todo("receipts.todo.accepted"), todo("receipts.todo.handled")));
            case ACCEPTED -> stops.addAll(List.of(held(track), accepted(track), todo("receipts.todo.handled")));
            case HANDLED ->
                stops.addAll(List.of(
                        held(track), accepted(track), stop(true, plain("receipts.handled"), moment(track.opened()))));
            case REFUSED ->
                stops.add(stop(
                        true,
                        say("receipts.refused", theirs),
                        track.code().orElse("")
                                + track.taken()
                                        .map(at -> " · " + time.moment(at))
                                        .orElse("")));
            case UNDELIVERED, WRITTEN_OFF -> stops.add(stop(true, plain("state.FAILED"), ""));
        }
        return stops;
    }

    /// Why it waits is what an officer asks first: the channel's own state comes before the count of attempts.
    private List<Stop> waiting(Track track) {
        var why = standing == Standing.OPEN
                ? stop(false, words.html("receipts.waiting", Map.of("attempts", track.attempts())), next(track))
                : stop(false, say("receipts.barred", theirs), words.say("receipts.barred." + standing.name()));
        return List.of(why, todo("receipts.todo.handled"));
    }

    private String next(Track track) {
        return track.attempts() == 0 ? "" : words.say("receipts.next", "time", time.seconds(track.next()));
    }

    private Stop held(Track track) {
        var proven = words.say("receipts.held.why");
        return stop(
                true,
                say("receipts.held", theirs),
                track.held().map(at -> time.moment(at) + " · " + proven).orElse(proven));
    }

    private Stop accepted(Track track) {
        return stop(true, plain("receipts.accepted"), moment(track.taken()));
    }

    private String moment(Optional<Instant> at) {
        return at.map(time::moment).orElse("");
    }

    private Stop todo(String word) {
        return stop(false, plain(word), "");
    }

    private List<Stop> received(Paper paper) {
        var stops = new ArrayList<Stop>();
        stops.add(stop(
                true, say("receipts.held", ours), time.moment(paper.at()) + " · " + words.say("receipts.returned")));
        stops.add(paper.opened()
                .map(at -> stop(true, plain("receipts.handled"), time.moment(at)))
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
