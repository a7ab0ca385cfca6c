package qantara.node.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.Purpose;
import qantara.node.chancery.Instrument;
import qantara.node.gateway.CardForm;
import qantara.node.gateway.CardReading;
import qantara.node.gateway.ChannelState;
import qantara.node.gateway.Channels;
import qantara.node.gateway.NodeKeys;
import qantara.node.gateway.Order;
import qantara.node.gateway.OwnCard;
import qantara.node.gateway.PartnerAddress;
import qantara.node.gateway.Terms;
import qantara.node.gateway.Wardens;
import qantara.node.premises.PremisesFile;
import qantara.seal.ChannelId;

/// Introduces partners to each other: gives out our card, takes theirs in, and looks after the channels.
@Command(name = "partner")
final class PartnerCommand {
    private final PrintWriter out;

    PartnerCommand(PrintWriter out) {
        this.out = out;
    }

    /// Prints this node's card. The node may run meanwhile.
    @Command(name = "card", mixinStandardHelpOptions = true)
    int card(
            @Option(names = "--data", required = true) Path data,
            @Option(names = "--address", defaultValue = "") String address) {
        var premises = PremisesFile.read(data)
                .orElseThrow(() -> new RefusedLine(Console.say("no-node", "folder", data.toString())));
        var keys = NodeKeys.read(premises, new SecureRandom());
        out.print(card(OwnCard.of(keys, premises, Clock.systemUTC()), address).text());
        out.flush();
        return 0;
    }

    private static OwnCard card(OwnCard card, String address) {
        try {
            return address.isEmpty() ? card : card.reachedAt(new PartnerAddress(address));
        } catch (IllegalArgumentException e) {
            throw new RefusedLine(Console.say("partner-address", "address", address));
        }
    }

    /// Shows what a card says, for two officers to compare over another line.
    @Command(name = "read", mixinStandardHelpOptions = true)
    int read(@Option(names = "--card", required = true) Path file) {
        var card = genuine(file).card();
        out.println(card.service());
        card.names().forEach((language, name) -> out.println(language + "\t" + name));
        out.println(card.address().value());
        out.println(card.signet().fingerprint());
        return 0;
    }

    /// Opens a channel to the service whose card two officers have compared, under an agreement with it.
    @Command(name = "add", mixinStandardHelpOptions = true)
    int add(
            @Option(names = "--data", required = true) Path data,
            @Option(names = "--card", required = true) Path file,
            @Option(names = "--fingerprint", required = true) String fingerprint,
            @Mixin TwoOfficers officers,
            @Mixin Agreed terms) {
        var reading = genuine(file);
        if (!reading.card().signet().fingerprint().equals(fingerprint.strip().replaceAll("\\s+", " ")))
            throw new RefusedLine(Console.say("partner-fingerprint"));
        try (var node = StoppedNode.open(data)) {
            out.println(new Introducing(node, reading, officers, terms.terms()).run());
        }
        return 0;
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(@Option(names = "--data", required = true) Path data) {
        try (var node = StoppedNode.open(data)) {
            for (var channel : node.store().read(new Channels()::all))
                out.println(channel.id() + "\t" + channel.service() + "\t" + channel.state() + "\t"
                        + channel.address().value());
        }
        return 0;
    }

    /// Moves a channel to another state; nothing comes back from `REVOKED`.
    @Command(name = "state", mixinStandardHelpOptions = true)
    int state(
            @Option(names = "--data", required = true) Path data,
            @Option(names = "--channel", required = true) String channel,
            @Option(names = "--to", required = true) ChannelState state,
            @Mixin OneOfficer officer,
            @Option(names = "--reason", required = true) String reason) {
        if (!ChannelId.isId(channel)) throw new RefusedLine(Console.say("partner-unknown", "channel", channel));
        try (var node = StoppedNode.open(data)) {
            var who = officer.known(node);
            var now = node.clock().instant();
            var wardens = new Wardens(new Channels(), node.officers(), node.audit());
            refuse(
                    node.store().write(db -> wardens.move(db, who, new ChannelId(channel), state, reason, now)),
                    channel);
        }
        out.println(Console.say("partner-moved", Map.of("channel", channel, "state", state.name())));
        return 0;
    }

    private static void refuse(Order order, String channel) {
        switch (order) {
            case DONE, UNCHANGED -> {}
            case WITHOUT_REASON -> throw new RefusedLine(Console.say("partner-reason"));
            case NO_SUCH_CHANNEL, FINAL, NOT_A_MOMENT, SAME_PERSON ->
                throw new RefusedLine(Console.say("partner-unknown", "channel", channel));
        }
    }

    private static CardReading.Genuine genuine(Path file) {
        try {
            return switch (CardForm.ofText(Files.readString(file))) {
                case CardReading.Genuine genuine -> genuine;
                case CardReading.Spoilt(var reason) ->
                    throw new RefusedLine(Console.say(
                            switch (reason) {
                                case UNREADABLE -> "partner-card-unreadable";
                                case FORGED -> "partner-card-forged";
                            }));
            };
        } catch (IOException e) {
            throw new RefusedLine(Console.say("partner-file", "file", file.toString()));
        }
    }

    /// The agreement under which a channel opens: one that the record knows, or one entered now.
    static final class Agreed {
        @Option(names = "--agreement", required = true)
        String agreement = "";

        @Option(names = "--title", defaultValue = "")
        String title = "";

        @Option(names = "--form", defaultValue = "MOU")
        Instrument.Form form = Instrument.Form.MOU;

        /// What the agreement was made for, and which kinds of data may travel under it: never more than it says.
        @Option(names = "--purposes", split = ",")
        Set<Purpose> purposes = Set.of();

        @Option(names = "--categories", split = ",")
        Set<DataCategory> categories = Set.of();

        @Option(names = "--from", defaultValue = "1970-01-01")
        LocalDate from = LocalDate.EPOCH;

        @Option(names = "--until")
        Optional<LocalDate> until = Optional.empty();

        Terms terms() {
            return new Terms(agreement, title, form, purposes, categories, Classification.RESTRICTED, from, until);
        }
    }
}
