package qantara.reader;

import java.util.Locale;

/// A verb or noun that tells of an engagement.
///
/// @param order who stands first around it
/// @param strength from 1, hardly, to 3, surely
record Act(int from, int to, Kind kind, Order order, int strength) {
    enum Order {
        /// The host before the guest.
        HG,
        /// The guest before the host.
        GH,
        /// No telling by order.
        SAME
    }

    static Act of(Match match) {
        var parts = match.code().split(":");
        return new Act(
                match.from(),
                match.to(),
                Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                Order.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                Integer.parseInt(parts[2]));
    }
}
