package qantara.node.gateway;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import qantara.seal.ChannelId;

/// One of the five things a partner's node may ask for. Whatever else it sends is no route.
sealed interface Route {
    Pattern SHAPE = Pattern.compile(
            "/qsx/1/([a-z0-9][a-z0-9-]{2,63})/"
                    + "(?:(?<incarnation>[0-9a-f]{16})/(?<number>0|[1-9][0-9]{0,18})|(?<word>prekeys|receipts|hello|comparison))");

    ChannelId channel();

    /// The one HTTP method it is asked with.
    default String method() {
        return switch (this) {
            case Letter _, Receipts _ -> "PUT";
            case Comparison _ -> "POST";
            case Prekeys _, Hello _ -> "GET";
        };
    }

    /// A letter, by its sender's incarnation and number.
    record Letter(ChannelId channel, long incarnation, long number) implements Route {}

    /// Later receipts for letters of ours.
    record Receipts(ChannelId channel) implements Route {}

    /// A question about what we have of the partner's own lane.
    record Comparison(ChannelId channel) implements Route {}

    /// Our prekeys of the coming days.
    record Prekeys(ChannelId channel) implements Route {}

    /// Our time and the protocol versions we speak.
    record Hello(ChannelId channel) implements Route {}

    /// The route that `path`, undecoded, names; empty when it names none.
    static Optional<Route> of(String path) {
        var match = SHAPE.matcher(path);
        if (!match.matches()) return Optional.empty();
        var channel = new ChannelId(match.group(1));
        return switch (match.group("word")) {
            case "prekeys" -> Optional.of(new Prekeys(channel));
            case "receipts" -> Optional.of(new Receipts(channel));
            case "comparison" -> Optional.of(new Comparison(channel));
            case "hello" -> Optional.of(new Hello(channel));
            case null, default -> letter(channel, match);
        };
    }

    private static Optional<Route> letter(ChannelId channel, Matcher match) {
        try {
            return Optional.of(new Letter(
                    channel,
                    Long.parseUnsignedLong(match.group("incarnation"), 16),
                    Long.parseLong(match.group("number"))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
