package qantara.crosscheck;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import qantara.names.IdentityDocument;

/// One exact key of a person: two spellings, dates or documents that mean the same give the same trait. It is personal
/// data and stays in its node.
///
/// @param key what is compared, in ASCII, at most 160 characters
public record Trait(Tier tier, String key) {
    private static final int LONGEST = 160;
    private static final Pattern KEY = Pattern.compile("[!-~]{1," + LONGEST + "}");
    private static final Pattern TELEPHONE = Pattern.compile("\\+[1-9]\\d{5,14}");
    private static final Pattern PLATE = Pattern.compile("[A-Z]{2}-[A-Z0-9-]{2,20}");

    public Trait {
        if (!KEY.matcher(key).matches()) throw new IllegalArgumentException("no key of a person");
    }

    /// A document's number with its issuer, letters that are taken for digits read as these.
    public static Trait document(IdentityDocument document) {
        return new Trait(Tier.IDENTIFIER, "d|" + document.issuer() + "|" + document.confusable());
    }

    /// A telephone number in its full form.
    ///
    /// @param number E.164, as `+` and 6 to 15 digits
    public static Trait telephone(String number) {
        if (!TELEPHONE.matcher(number).matches()) throw new IllegalArgumentException("no telephone number");
        return new Trait(Tier.IDENTIFIER, "t|" + number);
    }

    /// A vehicle's plate with its country, series and number in the order of the country.
    ///
    /// @param plate country as ISO 3166 alpha-2, a hyphen, then capitals, digits and hyphens
    public static Trait plate(String plate) {
        if (!PLATE.matcher(plate).matches()) throw new IllegalArgumentException("no plate");
        return new Trait(Tier.IDENTIFIER, "p|" + plate);
    }

    /// What the two sides compute with.
    byte[] input() {
        return key.getBytes(StandardCharsets.US_ASCII);
    }

    /// The tier alone: the key says who is meant.
    @Override
    public String toString() {
        return "Trait[" + tier + "]";
    }
}
