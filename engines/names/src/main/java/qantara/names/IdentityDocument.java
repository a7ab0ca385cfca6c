package qantara.names;

import java.util.Locale;

/// A passport, identity card or other document that has a number.
///
/// @param number capital Latin letters and digits, 3 to 40 of them
/// @param issuer the country as ISO 3166 alpha-2 or alpha-3 in capitals; empty if not known
public record IdentityDocument(String number, String issuer) {
    private static final int FEWEST = 3;
    private static final int MOST = 40;

    public IdentityDocument {
        if (!number.matches("[A-Z0-9]{" + FEWEST + "," + MOST + "}"))
            throw new IllegalArgumentException("no number of a document");
        if (!issuer.matches("[A-Z]{2,3}|")) throw new IllegalArgumentException("no code of a country");
    }

    /// A number as it is written, with its spaces, fillers, hyphens and digits of any script.
    ///
    /// @throws IllegalArgumentException if nothing of a number is left
    public static IdentityDocument of(String written, String issuer) {
        var plain = Folding.of(written).text().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return new IdentityDocument(plain, issuer.toUpperCase(Locale.ROOT));
    }

    /// The number with the letters that are taken for digits read as these: O as 0, I as 1, S as 5.
    public String confusable() {
        return number.replace('O', '0').replace('I', '1').replace('S', '5');
    }
}
