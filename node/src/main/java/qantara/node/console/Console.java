package qantara.node.console;

import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import qantara.node.shell.Language;
import qantara.node.shell.Words;

/// Takes a command line, runs its command and gives the exit code. Every refusal is one line on the error stream.
///
/// | code | meaning |
/// |---|---|
/// | 0 | done |
/// | 1 | not done; the line says why |
/// | 2 | the command line was not understood |
/// | 3 | the input or the surroundings were refused; the line says what to do. A node that ran: its heap is used up |
/// | 70 | the disk or the database failed while the node ran; start it again |
@Command(name = "qantara", synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true, version = "0.1.0")
public final class Console {
    static final int NOT_DONE = 1;
    static final int NOT_UNDERSTOOD = 2;
    static final int REFUSED = 3;
    static final int DISK_FAILED = 70;

    private Console() {}

    /// Runs `args` on this process's own output.
    ///
    /// @param application the class whose package holds the desks, for the commands that start them
    public static int run(Class<?> application, String... args) {
        return run(
                application,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
    }

    /// Runs `args`, answering on `out` and refusing on `err`.
    public static int run(Class<?> application, PrintWriter out, PrintWriter err, String... args) {
        var language = language();
        Locale.setDefault(language.locale());
        var line = new CommandLine(new Console())
                .addSubcommand(new InitCommand(out))
                .addSubcommand(new RunCommand(application, out))
                .addSubcommand(new UserCommand(out))
                .addSubcommand(new ReadCommand())
                .addSubcommand(new PartnerCommand(out))
                .addSubcommand(new KeyCommand(out))
                .addSubcommand(new CommandLine(new NamesCommand(out))
                        .addSubcommand(new NamesIndexCommand(out, err))
                        .addSubcommand(new NamesFindCommand(out, err)))
                .addSubcommand(new ExportCommand(out))
                .addSubcommand(new CommandLine.HelpCommand());
        line.setResourceBundle(ResourceBundle.getBundle("qantara.node.console.help", Locale.getDefault()));
        describe(line);
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler((fault, given) -> notUnderstood(fault));
        line.setExecutionExceptionHandler((fault, at, parsed) -> Refusals.say(at.getErr(), fault));
        return line.execute(args);
    }

    /// Gives every command but `read`, which brings its own, its help and its table of exit codes.
    private static void describe(CommandLine line) {
        var codes = new LinkedHashMap<String, String>();
        for (var code : List.of(0, NOT_DONE, NOT_UNDERSTOOD, REFUSED, DISK_FAILED))
            codes.put(" " + code, say("code-" + code));
        line.getCommandSpec().usageMessage().exitCodeListHeading("%n").exitCodeList(codes);
        for (var command : line.getSubcommands().values()) {
            if (command.getCommandName().equals("read")) continue;
            var spec = command.getCommandSpec();
            // A command that is a method says so itself: its parameters are counted when it is read.
            if (!(spec.userObject() instanceof Method) && !spec.mixinStandardHelpOptions())
                spec.mixinStandardHelpOptions(true);
            describe(command);
        }
    }

    private static int notUnderstood(ParameterException fault) {
        fault.getCommandLine().getErr().println(sentence(fault));
        return NOT_UNDERSTOOD;
    }

    /// picocli's own messages are English only, so each kind of mistake has a sentence of ours.
    private static String sentence(ParameterException fault) {
        var command = fault.getCommandLine().getCommandSpec().qualifiedName().replaceFirst("^qantara ", "");
        return switch (fault) {
            case UnmatchedArgumentException unmatched
            when fault.getCommandLine().getParent() == null ->
                say("unknown-command", "command", unmatched.getUnmatched().getFirst());
            case UnmatchedArgumentException unmatched ->
                say(
                        "unknown-option",
                        Map.of(
                                "command",
                                command,
                                "option",
                                unmatched.getUnmatched().getFirst()));
            case MissingParameterException missing ->
                say("missing-option", Map.of("command", command, "option", labels(missing)));
            default -> say("bad-value", Map.of("command", command, "value", value(fault)));
        };
    }

    private static String labels(MissingParameterException missing) {
        return missing.getMissing().stream()
                .map(argument -> argument.isOption()
                        ? ((CommandLine.Model.OptionSpec) argument).longestName()
                        : argument.paramLabel())
                .collect(Collectors.joining(", "));
    }

    private static String value(ParameterException fault) {
        return Objects.requireNonNullElse(fault.getValue(), "");
    }

    static String say(String key) {
        return say(key, Map.of());
    }

    static String say(String key, String name, Object value) {
        return say(key, Map.of(name, value));
    }

    static String say(String key, Map<String, ?> values) {
        return Words.of("console", language()).line(key, values);
    }

    /// The language of whoever reads the screen, as the launcher found it.
    static Language language() {
        return Language.of(System.getProperty("qantara.lang", "en")).orElse(Language.ENGLISH);
    }
}
