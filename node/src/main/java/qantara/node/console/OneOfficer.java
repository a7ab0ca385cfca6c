package qantara.node.console;

import picocli.CommandLine.Option;
import qantara.handling.OfficerId;

/// The officer who answers for a command.
final class OneOfficer {
    @Option(names = "--officer", required = true)
    String officer = "";

    OfficerId known(StoppedNode node) {
        return known(node, officer);
    }

    /// The officer of this node with that id.
    static OfficerId known(StoppedNode node, String id) {
        return node.store().read(db -> node.officers().all(db)).stream()
                .map(one -> one.id())
                .filter(one -> one.text().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedLine(Console.say("user-unknown", "id", id)));
    }
}
