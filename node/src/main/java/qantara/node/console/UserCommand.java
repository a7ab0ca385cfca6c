package qantara.node.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import qantara.handling.Classification;
import qantara.handling.OfficerId;
import qantara.handling.Role;
import qantara.node.access.Officer;
import qantara.node.access.Officers;
import qantara.node.shell.PersonName;

/// Looks after the officers of a node that does not run: takes them in, gives them codes to come in with.
@Command(name = "user")
final class UserCommand {
    private final PrintWriter out;

    UserCommand(PrintWriter out) {
        this.out = out;
    }

    @Command(name = "add", mixinStandardHelpOptions = true)
    int add(
            @Option(names = "--data", required = true) Path data,
            @Option(names = "--id", required = true) String id,
            @Option(names = "--latin", defaultValue = "") String latin,
            @Option(names = "--arabic", defaultValue = "") String arabic,
            @Option(names = "--person", defaultValue = "") String person,
            @Option(names = "--role", required = true, split = ",") Set<Role> roles,
            @Option(names = "--unit", defaultValue = "DESK") String unit,
            @Option(names = "--clearance", defaultValue = "RESTRICTED") Classification clearance) {
        var officer = officer(id, latin, arabic, roles, unit, clearance);
        if (!person.isEmpty() && !Officers.isPerson(person)) throw new RefusedLine(Console.say("user-person"));
        try (var node = StoppedNode.open(data)) {
            var officers = node.officers();
            var isNew = person.isEmpty() ? officers.add(officer) : officers.add(officer, person);
            if (!isNew) throw new RefusedLine(Console.say("user-known", "id", id));
        }
        out.println(Console.say("user-added", Map.of("id", id, "folder", data.toString())));
        return 0;
    }

    private static Officer officer(
            String id, String latin, String arabic, Set<Role> roles, String unit, Classification clearance) {
        try {
            var name = new PersonName(Optional.of(latin), Optional.of(arabic));
            return new Officer(new OfficerId(id), name, unit, roles, clearance);
        } catch (IllegalArgumentException e) {
            throw new RefusedLine(Console.say("user-bad"));
        }
    }

    /// Prints the code alone, so that a script can hand it on.
    @Command(name = "code", mixinStandardHelpOptions = true)
    int code(@Option(names = "--data", required = true) Path data, @Option(names = "--id", required = true) String id) {
        try (var node = StoppedNode.open(data)) {
            out.println(Optional.of(id)
                    .filter(OfficerId::isId)
                    .map(OfficerId::new)
                    .flatMap(node.officers()::issueCode)
                    .orElseThrow(() -> new RefusedLine(Console.say("user-unknown", "id", id))));
        }
        return 0;
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(@Option(names = "--data", required = true) Path data) {
        try (var node = StoppedNode.open(data)) {
            for (var officer : node.store().read(db -> node.officers().all(db)))
                out.println(officer.id().text() + "\t" + officer.name().text() + "\t" + officer.roles());
        }
        return 0;
    }
}
