package qantara.node.console;

import java.io.PrintWriter;
import java.net.BindException;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import qantara.holdings.HoldingsBroken;
import qantara.node.audit.LogRefused;
import qantara.node.gateway.KeysRefused;
import qantara.node.premises.PremisesUnreadable;
import qantara.node.store.StoreBroken;
import qantara.node.store.StoreRefused;

/// Says a failure in one line of the reader's language and gives its exit code; never a stack trace.
final class Refusals {
    private Refusals() {}

    static int say(PrintWriter err, Throwable fault) {
        for (Throwable f = fault; f != null; f = f.getCause()) {
            var known = known(f);
            if (known.isPresent()) {
                err.println(known.get());
                return f instanceof StoreBroken ? Console.DISK_FAILED : Console.REFUSED;
            }
        }
        // Only the kinds of what failed: a message may hold what an officer typed.
        LoggerFactory.getLogger(Refusals.class).error("not expected: {}", kinds(fault));
        err.println(Console.say("unexpected", "kind", fault.getClass().getSimpleName()));
        return Console.NOT_DONE;
    }

    private static Optional<String> known(Throwable fault) {
        return switch (fault) {
            case RefusedLine line -> Optional.of(line.sentence());
            case StoreRefused store ->
                Optional.of(Console.say("store-"
                        + store.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            case KeysRefused keys ->
                Optional.of(Console.say(
                        "keys-" + keys.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            case LogRefused log ->
                Optional.of(Console.say(
                        "log-" + log.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            case HoldingsBroken holdings ->
                Optional.of(Console.say("holdings-"
                        + holdings.why().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            case StoreBroken _ -> Optional.of(Console.say("store-broken"));
            case PremisesUnreadable premises ->
                Optional.of(Console.say("premises-unreadable", "line", premises.line()));
            case PortInUseException port ->
                Optional.of(Console.say("port-in-use", "port", String.valueOf(port.getPort())));
            case BindException _ -> Optional.of(Console.say("address-in-use"));
            default -> Optional.empty();
        };
    }

    private static String kinds(Throwable fault) {
        var kinds = new StringBuilder();
        for (Throwable f = fault; f != null; f = f.getCause()) {
            if (!kinds.isEmpty()) kinds.append(" < ");
            kinds.append(f.getClass().getName());
            if (f.getStackTrace().length > 0) kinds.append(" at ").append(f.getStackTrace()[0]);
        }
        return kinds.toString();
    }
}
