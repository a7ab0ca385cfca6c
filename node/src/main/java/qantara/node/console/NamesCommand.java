package qantara.node.console;

import picocli.CommandLine.Command;

/// `names`: what can be done with names outside a running node.
@Command(name = "names", synopsisSubcommandLabel = "COMMAND")
final class NamesCommand {}
