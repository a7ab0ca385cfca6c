package qantara.node.chancery;

import java.time.Instant;
import qantara.handling.OfficerId;

/// One line of an engagement's history.
///
/// @param number the commitment it was done to; 0 for the engagement itself
public record Act(Deed deed, int number, OfficerId officer, Instant at) {
    /// What was done.
    public enum Deed {
        RECORDED,
        ASSIGNED,
        KEPT,
        GIVEN_UP,
        REOPENED
    }
}
