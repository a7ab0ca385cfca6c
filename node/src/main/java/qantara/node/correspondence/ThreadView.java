package qantara.node.correspondence;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qantara.node.shell.HandlingCells;
import qantara.node.shell.Kept;
import qantara.node.shell.Ref;
import qantara.node.shell.ServiceBox;
import qantara.node.shell.State;
import qantara.node.shell.Tone;

/// One exchange as its page shows it to one officer.
///
/// @param facts the basis, the purpose, the engagement it was drawn from
/// @param mayWrite what this officer may begin to write
/// @param writing the form that stands open, by its kind
/// @param fresh a form that nobody has begun: it starts with what it answers
/// @param questions the points asked, by number, for a reply that refuses one
public record ThreadView(
        Ref ref,
        String subject,
        String partner,
        ServiceBox from,
        ServiceBox to,
        List<Content> facts,
        State state,
        List<Turn> turns,
        Optional<DraftView> draft,
        List<Kind> mayWrite,
        Optional<Kind> writing,
        Map<String, String> questions,
        ClockView clock,
        List<Track> tracks,
        HandlingCells cells,
        String tlp,
        List<Allowed> allowed,
        String inherited,
        ActView act,
        Offer offer,
        Kept fresh) {

    /// One message, by either side.
    ///
    /// @param letter the letter's id
    /// @param number its number in the exchange
    public record Turn(
            String letter,
            ServiceBox service,
            State kind,
            Instant at,
            boolean unread,
            BodyView body,
            HandlingCells cells,
            String tlp,
            String number) {}

    /// How far one letter has come.
    public record Track(String title, List<Stop> stops) {}

    /// A point on a letter's way.
    ///
    /// @param done whether it is reached
    public record Stop(boolean done, Content what, String when) {}

    /// Something that handling lets be done, or not.
    public record Allowed(Tone tone, String icon, String what) {}

    /// Whether `kind` stands open to be written.
    public boolean isOpen(Kind kind) {
        return writing.filter(kind::equals).isPresent();
    }
}
