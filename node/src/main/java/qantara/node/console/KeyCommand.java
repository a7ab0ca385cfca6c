package qantara.node.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import qantara.node.gateway.NodeKeys;
import qantara.node.premises.PremisesFile;
import qantara.seal.Prekey;

/// Shows by which keys this node is known and how long they last. The node may run meanwhile.
@Command(name = "key")
final class KeyCommand {
    private final PrintWriter out;

    KeyCommand(PrintWriter out) {
        this.out = out;
    }

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
}
