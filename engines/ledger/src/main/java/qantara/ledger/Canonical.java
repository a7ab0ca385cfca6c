package qantara.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// The one way to write an [Entry] as bytes: ten lines of ASCII in a fixed order, each a name, a space and a value.
///
/// Text and not binary, so that an overseer can read a leaf with nothing but a pager. Reading accepts only what writing
/// gives, byte for byte, so a leaf has no second form.
final class Canonical {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);
    private static final String[] NAMES = {
        "qantara-leaf-1", "time", "actor", "action", "object", "purpose", "case", "decision", "outcome", "recipient"
    };

    private Canonical() {}

    static byte[] write(Entry e) {
        var values = new Object[] {
            e.seq(),
            TIME.format(e.time()),
            e.actor(),
            e.action(),
            e.object().hash(),
            e.purpose(),
            e.dossier(),
            e.decision(),
            e.outcome(),
            e.recipient()
        };
        var text = new StringBuilder(256);
        for (var i = 0; i < NAMES.length; i++)
            text.append(NAMES[i]).append(' ').append(values[i]).append('\n');
        return text.toString().getBytes(US_ASCII);
    }

    /// The entry whose canonical bytes are `bytes`; empty when there is none.
    static Optional<Entry> read(byte[] bytes) {
        var lines = new String(bytes, US_ASCII).split("\n", -1);
        if (lines.length != NAMES.length + 1) return Optional.empty();
        var v = new String[NAMES.length];
        for (var i = 0; i < NAMES.length; i++) {
            if (!lines[i].startsWith(NAMES[i] + " ")) return Optional.empty();
            v[i] = lines[i].substring(NAMES[i].length() + 1);
        }
        return entry(v).filter(e -> Arrays.equals(write(e), bytes));
    }

    private static Optional<Entry> entry(String[] v) {
        try {
            return Optional.of(new Entry(
                    Long.parseLong(v[0]),
                    Instant.parse(v[1]),
                    v[2],
                    Action.valueOf(v[3]),
                    new Commitment(new Hash(HexFormat.of().parseHex(v[4]))),
                    v[5],
                    v[6],
                    v[7],
                    Outcome.valueOf(v[8]),
                    v[9]));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
