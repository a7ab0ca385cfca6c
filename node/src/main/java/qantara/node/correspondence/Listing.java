package qantara.node.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import qantara.node.shell.HandlingCells;
import qantara.node.shell.Ref;
import qantara.node.shell.ServiceBox;
import qantara.node.shell.State;

/// The list of exchanges as its page shows it.
///
/// @param partners the names of the partners to filter by, by code
/// @param mayWrite whether this officer may begin a request
public record Listing(
        Filter filter,
        Map<Box, Integer> counts,
        List<Line> lines,
        Optional<Filter> next,
        Map<String, String> partners,
        boolean mayWrite) {
    public Listing {
        lines = List.copyOf(lines);
    }

    /// One exchange in the list.
    ///
    /// @param mark what else is to be known of it: new, reply drafted
    public record Line(
            Ref ref,
            String href,
            String subject,
            ServiceBox partner,
            HandlingCells handling,
            ClockFace clock,
            State state,
            Optional<State> mark) {}

    public Box box() {
        return filter.box();
    }

    public int count(Box box) {
        return counts.getOrDefault(box, 0);
    }
}
