package qantara.node.correspondence;

import java.util.Map;
import java.util.Set;
import qantara.exchange.Message;
import qantara.handling.DataCategory;
import qantara.handling.Marking;

/// What came of reading a form: something that could be sent, or what is wrong with it.
sealed interface Composed {
    /// It could be sent.
    ///
    /// @param categories the kinds of data in it, at least one
    record Fit(Message message, Marking marking, Set<DataCategory> categories) implements Composed {}

    /// It could not, and what is wrong with each field.
    record Unfit(Map<String, Wrong> wrong) implements Composed {}
}
