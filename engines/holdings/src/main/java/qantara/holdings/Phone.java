package qantara.holdings;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Locale;
import qantara.names.Identified;
import qantara.names.IdentifierRefusal;

/// A telephone number in its one form, E.164: `+212661234567` for `0661 23 45 67` written in Morocco.
public record Phone(String e164) {
    private static final int LONGEST = 40;

    public Phone {
        if (!e164.matches("\\+\\d{4,15}")) throw new IllegalArgumentException("not a telephone number");
    }

    /// Reads `written` as somebody in `country` writes it.
    ///
    /// @param country two letters (ISO 3166-1), or empty: then only a number with its country code is taken
    public static Identified<Phone> of(String written, String country) {
        if (written.isBlank()) return new Identified.Refused<>(IdentifierRefusal.EMPTY);
        if (written.length() > LONGEST) return new Identified.Refused<>(IdentifierRefusal.TOO_LONG);
        try {
            var phones = PhoneNumberUtil.getInstance();
            var number = phones.parse(international(written), region(country));
            if (!phones.isPossibleNumber(number)) return new Identified.Refused<>(IdentifierRefusal.NOT_OF_ITS_FORM);
            return new Identified.As<>(new Phone(phones.format(number, PhoneNumberUtil.PhoneNumberFormat.E164)));
        } catch (NumberParseException | IllegalArgumentException none) {
            return new Identified.Refused<>(IdentifierRefusal.NOT_OF_ITS_FORM);
        }
    }

    /// `00` is how most of the world dials abroad; the library asks for a region before it believes that.
    private static String international(String written) {
        return written.strip().replaceFirst("^00(?=[1-9])", "+");
    }

    private static String region(String country) {
        var region = country.strip().toUpperCase(Locale.ROOT);
        return region.matches("[A-Z]{2}") ? region : "ZZ";
    }

    public Mark mark() {
        return new Mark(Mark.Kind.PHONE, e164);
    }
}
