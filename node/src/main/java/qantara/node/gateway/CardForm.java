package qantara.node.gateway;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import qantara.seal.Bounds;
import qantara.seal.Fields;
import qantara.seal.Form;
import qantara.seal.Malformed;
import qantara.seal.Prekey;
import qantara.seal.ServiceKeys;
import qantara.seal.Signet;
import qantara.seal.Statement;

/// A card as bytes on the line and as a text in a file: a signed statement in deterministic CBOR.
public final class CardForm {
    /// The longest card: sixteen prekeys and room for the rest.
    static final int LONGEST = 128 << 10;

    private static final Bounds BOUNDS = new Bounds(LONGEST, 6, 512);
    private static final int VERSION = 1;
    private static final Map<Integer, String> LANGUAGES = Map.of(1, "ar", 2, "fr", 3, "es", 4, "en");
    private static final String BEGIN = "-----BEGIN QANTARA PARTNER CARD-----";
    private static final String END = "-----END QANTARA PARTNER CARD-----";

    private CardForm() {}

    /// `card` signed by its own service.
    static byte[] sign(PartnerCard card, ServiceKeys keys) {
        var form = new Form()
                .number(1, VERSION)
                .bytes(2, card.signet().toBytes())
                .form(3, names(card.names()))
                .text(4, card.zone().getId())
                .texts(5, card.languages())
                .text(6, card.address().value())
                .text(7, card.certificate().hex())
                .forms(
                        9,
                        card.prekeys().stream()
                                .map(p -> new Form().bytes(1, p.toBytes()))
                                .toList())
                .instant(10, card.issued());
        card.next().ifPresent(next -> form.text(8, next.hex()));
        return Statement.sign(keys, form.toBytes());
    }

    private static Form names(Map<String, String> names) {
        var form = new Form();
        LANGUAGES.forEach((number, language) -> {
            var name = names.get(language);
            if (name != null) form.text(number, name);
        });
        return form;
    }

    /// The card in `bytes`, its signatures checked with the keys in it.
    public static CardReading read(byte[] bytes) {
        try {
            var statement = Statement.read(bytes, BOUNDS);
            var fields = Fields.read(statement.content(), BOUNDS);
            var card = card(fields);
            return statement.isBy(card.signet())
                    ? new CardReading.Genuine(card, bytes)
                    : new CardReading.Spoilt(CardReading.Reason.FORGED);
        } catch (Malformed | IllegalArgumentException | DateTimeException e) {
            return new CardReading.Spoilt(CardReading.Reason.UNREADABLE);
        }
    }

    private static PartnerCard card(Fields fields) throws Malformed {
        fields.number(1, VERSION, VERSION);
        var signet = Signet.read(fields.bytes(2, 4096));
        return new PartnerCard(
                signet,
                names(fields.form(3)),
                ZoneId.of(fields.text(4, 64)),
                fields.texts(5, 16, 8),
                new PartnerAddress(fields.text(6, 320)),
                new Fingerprint(fields.text(7, 64)),
                fields.maybeText(8, 64).map(Fingerprint::new),
                prekeys(fields, signet),
                fields.instant(10));
    }

    private static Map<String, String> names(Fields fields) throws Malformed {
        var names = new TreeMap<String, String>();
        for (var language : LANGUAGES.entrySet())
            fields.maybeText(language.getKey(), PartnerCard.LONGEST_NAME)
                    .ifPresent(name -> names.put(language.getValue(), name));
        return names;
    }

    private static List<Prekey> prekeys(Fields fields, Signet signet) throws Malformed {
        var prekeys = new ArrayList<Prekey>();
        for (var form : fields.forms(9, PartnerCard.MOST_PREKEYS))
            prekeys.add(Prekey.read(form.bytes(1, 8192), signet));
        return prekeys;
    }

    /// The card in a text file, as `partner card` wrote it; what stands before and after it is let be.
    public static CardReading ofText(String text) {
        return between(text).map(CardForm::decoded).orElse(new CardReading.Spoilt(CardReading.Reason.UNREADABLE));
    }

    private static Optional<String> between(String text) {
        var begin = text.indexOf(BEGIN);
        var end = text.indexOf(END);
        return begin < 0 || end < begin || end > 4 * LONGEST
                ? Optional.empty()
                : Optional.of(text.substring(begin + BEGIN.length(), end).replaceAll("\\s", ""));
    }

    private static CardReading decoded(String letters) {
        try {
            return read(Base64.getUrlDecoder().decode(letters));
        } catch (IllegalArgumentException e) {
            return new CardReading.Spoilt(CardReading.Reason.UNREADABLE);
        }
    }

    /// The text file for a card: base64url in lines of 76 letters between two marks.
    static String text(byte[] card) {
        var letters = new String(Base64.getUrlEncoder().withoutPadding().encode(card), StandardCharsets.US_ASCII);
        return BEGIN + "\n" + letters.replaceAll("(.{76})", "$1\n").stripTrailing() + "\n" + END + "\n";
    }
}
