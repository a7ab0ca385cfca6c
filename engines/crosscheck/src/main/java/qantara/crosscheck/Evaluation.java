package qantara.crosscheck;

import java.util.List;
import java.util.Optional;

/// What a holder does with a question.
public sealed interface Evaluation {
    /// It is answered.
    ///
    /// @param transcript what goes into the holder's log
    /// @param alarms what its oversight must see; mostly none
    record Answered(Answer answer, Transcript transcript, List<Alarm> alarms) implements Evaluation {
        public Answered {
            alarms = List.copyOf(alarms);
        }
    }

    /// It is not, and why. The partner is told the reason.
    ///
    /// @param transcript what goes into the holder's log, where the question could be read
    record Refused(CheckRefusal why, Optional<Transcript> transcript, List<Alarm> alarms) implements Evaluation {
        public Refused {
            alarms = List.copyOf(alarms);
        }
    }
}
