package qantara.node.press;

import java.time.Instant;
import java.util.List;
import qantara.handling.OfficerId;
import qantara.node.chancery.EngagementRef;

/// How far a text has come on the reader's desk.
public sealed interface Stage {
    /// It waits for an officer.
    record Waiting() implements Stage {}

    /// What it tells is in the record.
    record Approved(List<EngagementRef> engagements, OfficerId officer, Instant at) implements Stage {
        public Approved {
            engagements = List.copyOf(engagements);
        }
    }

    /// An officer put it aside.
    record SetAside(OfficerId officer, Instant at) implements Stage {}
}
