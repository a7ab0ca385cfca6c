package qantara.node.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import qantara.node.gateway.KeyOrder;
import qantara.node.gateway.NodeKeys;
import qantara.node.gateway.Order;
import qantara.node.premises.PremisesFile;
import qantara.seal.Prekey;
import qantara.seal.Succession;

/// Shows by which keys this node is known and how long they last, and has it sign by others.
@Command(name = "key")
final class KeyCommand {
    private final PrintWriter out;

    KeyCommand(PrintWriter out) {
        this.out = out;
    }

    /// The node may run meanwhile.
    @Command(name = "show", mixinStandardHelpOptions = true)
    int show(@Option(names = "--data", required = true) Path data) {
        var premises = PremisesFile.read(data)
                .orElseThrow(() -> new RefusedLine(Console.say("no-node", "folder", data.toString())));
        var keys = NodeKeys.read(premises, new SecureRandom());
        var now = Clock.systemUTC().instant();
        out.println(Console.say(
                "key-fingerprint",
                Map.of(
                        "service",
                        premises.service(),
                        "fingerprint",
                        keys.service().signet().fingerprint())));
        keys.coming().ifPresent(coming -> out.println(Console.say("key-coming", said(coming))));
        out.println(Console.say(
                "key-certificate",
                Map.of(
                        "fingerprint",
                        keys.certificate().groups(),
                        "until",
                        keys.tlsExpires().toString())));
        var last = keys.published(now).stream().map(Prekey::until).max(java.util.Comparator.naturalOrder());
        out.println(last.map(until -> Console.say("key-prekeys", "until", until.toString()))
                .orElseGet(() -> Console.say("key-no-prekeys")));
        return 0;
    }

    private static Map<String, String> said(Succession coming) {
        return Map.of(
                "from", coming.from().toString(),
                "until", coming.until().toString(),
                "fingerprint", coming.next().fingerprint());
    }

    /// Makes the keys that the service will sign with next, at a node that does not run.
    @Command(name = "rotate", mixinStandardHelpOptions = true)
    int rotate(
            @Option(names = "--data", required = true) Path data,
            @Mixin OneOfficer officer,
            @Option(names = "--reason", required = true) String reason,
            @Option(names = "--after", defaultValue = "P1D") Duration after,
            @Option(names = "--overlap", defaultValue = "P30D") Duration overlap) {
        try (var node = StoppedNode.open(data)) {
            var keys = NodeKeys.read(node.premises(), node.random());
            var who = officer.known(node);
            var order = order(after, overlap);
            var now = node.clock().instant();
            refuse(node.store().write(db -> order.give(db, node.audit(), keys, who, reason, now)));
            keys.coming().ifPresent(coming -> out.println(Console.say("key-made", said(coming))));
        }
        return 0;
    }

    private static KeyOrder order(Duration after, Duration overlap) {
        try {
            return new KeyOrder(after, overlap);
        } catch (IllegalArgumentException e) {
            throw new RefusedLine(Console.say("key-bounds"));
        }
    }

    private static void refuse(Order order) {
        switch (order) {
            case DONE -> {}
            case WITHOUT_REASON -> throw new RefusedLine(Console.say("key-reason"));
            case UNCHANGED, NO_SUCH_CHANNEL, FINAL, NOT_A_MOMENT, SAME_PERSON ->
                throw new RefusedLine(Console.say("key-underway"));
        }
    }
}
