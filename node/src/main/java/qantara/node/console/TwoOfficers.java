package qantara.node.console;

import picocli.CommandLine.Option;
import qantara.handling.OfficerId;

/// The two officers who compared a partner's fingerprint and answer for it.
final class TwoOfficers {
    @Option(names = "--officer", required = true)
    String officer = "";

    @Option(names = "--second", required = true)
    String second = "";

    OfficerId first(StoppedNode node) {
        return OneOfficer.known(node, officer);
    }

    /// The other one, who is not the first.
    OfficerId second(StoppedNode node) {
        if (second.equals(officer)) throw new RefusedLine(Console.say("partner-officers"));
        return OneOfficer.known(node, second);
    }
}
