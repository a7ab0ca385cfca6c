package qantara.node.correspondence;

import java.util.List;
import qantara.handling.Reason;
import qantara.handling.Refusal;

/// Refusals that this desk gives before there is anything for the rules to decide on.
final class Refusals {
    /// The person is no desk officer.
    Outcome role() {
        return new Outcome.Forbidden(new Refusal(List.of(Reason.ROLE_MISSING)));
    }
}
