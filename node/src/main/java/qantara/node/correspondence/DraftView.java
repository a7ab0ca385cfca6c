package qantara.node.correspondence;

import gg.jte.Content;
import java.util.List;
import qantara.node.shell.HandlingCells;

/// What is being written in an exchange, to be looked at before it goes.
///
/// @param edit where it can be changed; empty when it cannot by this officer
/// @param condition what H3 stands for, which the releasing officer declares kept; empty without H3
/// @param note the key of what this officer is told who can do nothing with it
public record DraftView(
        String title,
        Content author,
        BodyView body,
        HandlingCells cells,
        String tlp,
        List<String> rules,
        boolean mayRelease,
        String edit,
        String condition,
        String note) {
    public DraftView {
        rules = List.copyOf(rules);
    }
}
