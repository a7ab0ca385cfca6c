package qantara.names;

import java.util.Locale;

/// The number of a passport, an identity card, a residence permit: upper-case letters and digits only.
///
/// @param issuer the issuing state as ICAO writes it, or empty where it is not known
public record DocumentNumber(String number, String issuer) {
    /// Longer than any number that is known; ICAO's own fields hold 22 at most.
    static final int LONGEST = 24;

    private static final String MISREAD = "OQDIZSBG";
    private static final String AS = "00012586";

    public DocumentNumber {
        if (!number.matches("[A-Z0-9]{1," + LONGEST + "}")) throw new IllegalArgumentException("not a document number");
        if (!issuer.matches("[A-Z]{0,3}")) throw new IllegalArgumentException("not an issuing state");
    }

    /// Reads `written`, whose spaces, dashes, dots, slashes and fillers say nothing.
    public static Identified<DocumentNumber> of(String written, String issuer) {
        if (written.length() > LONGEST * 3) return new Identified.Refused<>(IdentifierRefusal.TOO_LONG);
        var number = Folding.of(written).text().toUpperCase(Locale.ROOT).replaceAll("[\\s./<_\u2010-\u2015-]", "");
        if (written.chars().anyMatch(Character::isISOControl))
            return new Identified.Refused<>(IdentifierRefusal.UNREADABLE);
        if (number.isEmpty()) return new Identified.Refused<>(IdentifierRefusal.EMPTY);
        if (!number.matches("[A-Z0-9]+")) return new Identified.Refused<>(IdentifierRefusal.UNREADABLE);
        if (number.length() > LONGEST) return new Identified.Refused<>(IdentifierRefusal.TOO_LONG);
        if (number.chars().noneMatch(Character::isDigit))
            return new Identified.Refused<>(IdentifierRefusal.NOT_OF_ITS_FORM);
        return new Identified.As<>(new DocumentNumber(number, state(issuer)));
    }

    private static String state(String issuer) {
        var state = issuer.strip().toUpperCase(Locale.ROOT);
        return state.matches("[A-Z]{1,3}") ? state : "";
    }

    /// A key that is the same for numbers which the eye, or a camera, takes for one another: O, Q, D and 0; I and 1;
    /// Z and 2; S and 5; B and 8; G and 6. It finds; it does not tell that two numbers are one.
    public String confusable() {
        var key = new StringBuilder(number);
        for (var i = 0; i < key.length(); i++) {
            var at = MISREAD.indexOf(key.charAt(i));
            if (at >= 0) key.setCharAt(i, AS.charAt(at));
        }
        return key.toString();
    }
}
