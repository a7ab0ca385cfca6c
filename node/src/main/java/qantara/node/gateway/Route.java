package qantara.node.gateway;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import qantara.seal.ChannelId;
import qantara.seal.Digest;

/// One of the things a partner's node may ask for. Whatever else it sends is no route.
sealed interface Route {
    Pattern SHAPE = Pattern.compile("/qsx/1/([a-z0-9][a-z0-9-]{2,63})/"
            + "(?:(?<incarnation>[0-9a-f]{16})/(?<number>0|[1-9][0-9]{0,18})|(?<word>prekeys|receipts|hello|comparison)"
            + "|attachments(?:/(?<digest>[0-9a-f]{64})(?:/(?<offset>0|[1-9][0-9]{0,18}))?)?)");

    ChannelId channel();

    /// The one HTTP method it is asked with.
    default String method() {
        return switch (this) {
            case Letter _, Receipts _, Announce _, Part _ -> "PUT";
            case Comparison _ -> "POST";
            case Prekeys _, Hello _, Offset _ -> "GET";
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

    /// The attachments of a letter, before they are brought.
    record Announce(ChannelId channel) implements Route {}

    /// How much of an attachment is here.
    record Offset(ChannelId channel, Digest digest) implements Route {}

    /// A part of an attachment, from `offset` on.
    record Part(ChannelId channel, Digest digest, long offset) implements Route {}

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
            case null, default ->
                match.group("incarnation") == null ? attachment(channel, match) : letter(channel, match);
        };
    }

    private static Optional<Route> attachment(ChannelId channel, Matcher match) {
        var digest = Optional.ofNullable(match.group("digest"))
                .map(hex -> new Digest(HexFormat.of().parseHex(hex)));
        if (digest.isEmpty()) return Optional.of(new Announce(channel));
        try {
            var offset = Optional.ofNullable(match.group("offset")).map(Long::valueOf);
            return Optional.of(offset.<Route>map(from -> new Part(channel, digest.get(), from))
                    .orElseGet(() -> new Offset(channel, digest.get())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
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
