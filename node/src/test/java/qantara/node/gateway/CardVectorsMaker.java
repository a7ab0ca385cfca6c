package qantara.node.gateway;

import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import qantara.seal.Form;
import qantara.seal.ServiceKeys;
import qantara.seal.Statement;

/// Writes the vectors of cards anew; run by hand, with the file as its argument.
final class CardVectorsMaker {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String PRINT = "ab".repeat(32);

    private final ServiceKeys madrid = VectorKeys.service("ES:DGP");
    private final ServiceKeys rabat = VectorKeys.service("MA:DCI");
    private final Map<String, byte[]> cases = new LinkedHashMap<>();

    private CardVectorsMaker() {}

    public static void main(String[] arguments) throws IOException {
        new CardVectorsMaker().write(Path.of(arguments[0]));
    }

    private Form card() {
        return new Form()
                .number(1, 1)
                .bytes(2, madrid.signet().toBytes())
                .form(
                        3,
                        new Form()
                                .text(1, "مدريد")
                                .text(2, "Madrid")
                                .text(3, "Madrid")
                                .text(4, "Madrid"))
                .text(4, "Europe/Madrid")
                .texts(5, List.of("es", "fr", "en"))
                .text(6, "https://madrid.example:8202")
                .text(7, PRINT)
                .forms(
                        9,
                        List.of(new Form()
                                .bytes(
                                        1,
                                        VectorKeys.prekey("ES:DGP", madrid.signet())
                                                .toBytes())))
                .instant(10, NOON);
    }

    private void put(String outcome, String name, byte[] card) {
        cases.put(outcome + " " + name, card);
    }

    private void taken(String name, UnaryOperator<Form> change) {
        put("TAKEN", name, signed(change));
    }

    private void unreadable(String name, UnaryOperator<Form> change) {
        put("UNREADABLE", name, signed(change));
    }

    private byte[] signed(UnaryOperator<Form> change) {
        return Statement.sign(madrid, change.apply(card()).toBytes());
    }

    private void make() {
        taken("as a service gives it", card -> card);
        taken("with the certificate that comes next", card -> card.text(8, "cd".repeat(32)));
        taken("with an English name only", card -> card.form(3, new Form().text(4, "Madrid")));
        taken("without prekeys: nothing can be sealed yet", card -> card.forms(9, List.of()));
        taken("with a field that a later version adds", card -> card.text(12, "later"));
        var good = signed(card -> card);
        put("FORGED", "signed by another service", Statement.sign(rabat, card().toBytes()));
        put(
                "FORGED",
                "by keys of the same name",
                Statement.sign(ServiceKeys.generate(madrid.service()), card().toBytes()));
        var spoilt = good.clone();
        spoilt[spoilt.length - 1] ^= 1;
        put("FORGED", "a flipped bit in the last signature", spoilt);
        put("UNREADABLE", "cut short", Arrays.copyOf(good, good.length - 1));
        put("UNREADABLE", "nothing", new byte[0]);
        put(
                "UNREADABLE",
                "a prekey in place of a card",
                VectorKeys.prekey("ES:DGP", madrid.signet()).toBytes());
        unreadable("of another version", card -> card.number(1, 2));
        unreadable("without an English name", card -> card.form(3, new Form().text(2, "Madrid")));
        unreadable("a name that is blank", card -> card.form(3, new Form().text(4, " ")));
        unreadable("a name that turns the line round", card -> card.form(3, new Form().text(4, "Mad\u202erid")));
        unreadable("a name with an invisible character", card -> card.form(3, new Form().text(4, "Mad\u200brid")));
        unreadable("a name of 121 characters", card -> card.form(3, new Form().text(4, "M".repeat(121))));
        unreadable("a time zone that is none", card -> card.text(4, "Europe/Atlantis"));
        unreadable("no language", card -> card.texts(5, List.of()));
        unreadable("a language in capitals", card -> card.texts(5, List.of("ES")));
        unreadable("seventeen languages", card -> card.texts(5, java.util.Collections.nCopies(17, "es")));
        unreadable("a door without TLS", card -> card.text(6, "http://madrid.example:8202"));
        unreadable("a door with a path", card -> card.text(6, "https://madrid.example:8202/x"));
        unreadable("a door with a user", card -> card.text(6, "https://x@madrid.example:8202"));
        unreadable("a certificate's digest of 63 digits", card -> card.text(7, PRINT.substring(1)));
        unreadable(
                "a certificate's digest in capitals", card -> card.text(7, PRINT.toUpperCase(java.util.Locale.ROOT)));
        unreadable(
                "a prekey of another service",
                card -> card.forms(
                        9,
                        List.of(new Form()
                                .bytes(
                                        1,
                                        VectorKeys.prekey("MA:DCI", rabat.signet())
                                                .toBytes()))));
        unreadable(
                "seventeen prekeys",
                card -> card.forms(
                        9,
                        java.util.Collections.nCopies(
                                17,
                                new Form()
                                        .bytes(
                                                1,
                                                VectorKeys.prekey("ES:DGP", madrid.signet())
                                                        .toBytes()))));
        unreadable("longer than 131,072 bytes", card -> card.bytes(12, new byte[131_072]));
    }

    private void write(Path file) throws IOException {
        make();
        var array = CBORObject.NewArray();
        cases.forEach((name, card) -> {
            var space = name.indexOf(' ');
            var one = CBORObject.NewOrderedMap().Add("name", name.substring(space + 1));
            if (card.length > 100_000) one.Add("zeros", card.length);
            else one.Add("card", Base64.getEncoder().encodeToString(card));
            array.Add(one.Add("outcome", name.substring(0, space)));
        });
        var text = CBORObject.NewOrderedMap().Add("cases", array).ToJSONString().replace("},{", "},\n{");
        Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
    }
}
