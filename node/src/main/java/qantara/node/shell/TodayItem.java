package qantara.node.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import qantara.handling.OfficerId;

/// One thing that the Today page shows. Every text is in the reader's language.
public sealed interface TodayItem {

    /// A matter that waits for someone on this desk.
    ///
    /// @param href the matter's page
    /// @param matter what it is about, one line
    /// @param ref its reference
    /// @param since when its time began, or when it arrived
    /// @param until when it falls due
    /// @param kind what the time limit runs under, such as the urgency class; empty when there is none
    /// @param partner the service it concerns
    /// @param handling how its information is to be taken
    /// @param owner the officer it is assigned to
    /// @param ownerId that officer's identifier, to find one's own
    /// @param state a tag such as "reply drafted"
    /// @param action what the button says
    record Waiting(
            String href,
            String matter,
            Ref ref,
            Instant since,
            Optional<Instant> until,
            String kind,
            Optional<ServiceBox> partner,
            Optional<HandlingCells> handling,
            Optional<PersonName> owner,
            Optional<OfficerId> ownerId,
            Optional<State> state,
            String action)
            implements TodayItem {}

    /// A visit or an event that comes.
    ///
    /// @param way who travels, or that it is an event
    /// @param href its page
    /// @param first its first day
    /// @param last its last day
    /// @param shortName two or three words for the horizon
    /// @param title one line
    /// @param note what is known of it
    /// @param state whether it is prepared
    record Coming(
            Way way,
            String href,
            LocalDate first,
            LocalDate last,
            String shortName,
            String title,
            String note,
            Optional<State> state)
            implements TodayItem {
        public Coming {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("a visit does not end before it begins");
            }
        }
    }

    /// Something about the node or a partner that an officer should know.
    ///
    /// @param tone how serious it is: [Tone#LATE], [Tone#SOON] or [Tone#NOTE]
    /// @param icon its icon in the sprite
    /// @param title one line
    /// @param note what is being done about it
    /// @param href where to act on it
    record Notice(Tone tone, String icon, String title, String note, Optional<String> href) implements TodayItem {}

    /// Who travels.
    enum Way {
        /// A delegation comes to us.
        IN("plane-landing"),
        /// We go to them.
        OUT("plane-takeoff"),
        /// An event or an exercise.
        EVENT("shield");

        private final String icon;

        Way(String icon) {
            this.icon = icon;
        }

        /// The icon in the sprite.
        public String icon() {
            return icon;
        }
    }
}
