package qantara.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The machine-readable zone of a travel document, cut into its fields, its check digits proven.
///
/// Sizes TD1 (three lines of 30), TD2 (two of 36) and TD3 (two of 44): ICAO Doc 9303 parts 4, 5 and 6. Birth dates stay
/// as they are written, `YYMMDD` with `<` for what is not known: the zone does not say the century.
///
/// @param kind the first letter or two, as `P` or `ID`
/// @param name family name and given names as the zone spells them, a space between
/// @param birth six characters
/// @param sex `F`, `M` or `<`
public record MachineReadable(
        String kind, IdentityDocument document, String name, String nationality, String birth, char sex) {
    private static final int LONGEST = 200;
    private static final int NUMBER = 9;

    /// Reads the lines of a zone, in any case, with spaces or without.
    public static Identified<MachineReadable> of(String written) {
        if (written.length() > LONGEST) return refused(IdentifierRefusal.TOO_LONG);
        var lines = Arrays.stream(written.split("\\R"))
                .map(line -> line.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) return refused(IdentifierRefusal.EMPTY);
        if (!lines.stream().allMatch(line -> line.matches("[A-Z0-9<]+"))) return refused(IdentifierRefusal.UNREADABLE);
        if (are(lines, 3, 30)) return td1(lines.get(0), lines.get(1), lines.get(2));
        if (are(lines, 2, 36)) return twoLines(lines.get(0), lines.get(1), 28);
        if (are(lines, 2, 44)) return twoLines(lines.get(0), lines.get(1), 42);
        return refused(IdentifierRefusal.NOT_OF_ITS_FORM);
    }

    private static boolean are(List<String> lines, int count, int length) {
        return lines.size() == count && lines.stream().allMatch(line -> line.length() == length);
    }

    private static Identified<MachineReadable> td1(String upper, String middle, String lower) {
        var all = upper.substring(5) + middle.substring(0, 7) + middle.substring(8, 15) + middle.substring(18, 29);
        var number = number(upper.substring(5, 14), upper.charAt(14), upper.substring(15));
        if (number.isEmpty() || !dates(middle, 0, 8) || !CheckDigit.fits(all, middle.charAt(29)))
            return refused(IdentifierRefusal.CHECK_DIGIT);
        return read(upper, number, lower, middle.substring(15, 18), middle.substring(0, 6), middle.charAt(7));
    }

    /// TD2 and TD3 differ in the length of what a state may use for itself.
    ///
    /// @param end where the state's own field ends
    private static Identified<MachineReadable> twoLines(String upper, String lower, int end) {
        var passport = end == 42;
        var own = passport ? lower.substring(28, 42) : lower.substring(28, 35);
        var all = lower.substring(0, 10) + lower.substring(13, 20) + lower.substring(21, passport ? 43 : 35);
        var number = number(lower.substring(0, NUMBER), lower.charAt(NUMBER), passport ? "" : own);
        var ownFits = !passport || CheckDigit.fits(own, lower.charAt(42));
        if (number.isEmpty() || !ownFits || !dates(lower, 13, 21)) return refused(IdentifierRefusal.CHECK_DIGIT);
        if (!CheckDigit.fits(all, lower.charAt(lower.length() - 1))) return refused(IdentifierRefusal.CHECK_DIGIT);
        return read(
                upper, number, upper.substring(5), lower.substring(10, 13), lower.substring(13, 19), lower.charAt(20));
    }

    private static boolean dates(String line, int birth, int expiry) {
        return CheckDigit.fits(line.substring(birth, birth + 6), line.charAt(birth + 6))
                && CheckDigit.fits(line.substring(expiry, expiry + 6), line.charAt(expiry + 6));
    }

    /// A number longer than nine goes on in the state's own field, with its check digit behind it (part 5, §4.2.4).
    private static String number(String nine, char digit, String goesOn) {
        if (digit != '<') return CheckDigit.fits(nine, digit) ? nine : "";
        var rest = goesOn.split("<", 2)[0];
        if (rest.length() < 2) return CheckDigit.fits(nine, digit) ? nine : "";
        var whole = nine + rest.substring(0, rest.length() - 1);
        return CheckDigit.fits(whole, rest.charAt(rest.length() - 1)) ? whole : "";
    }

    private static Identified<MachineReadable> read(
            String upper, String number, String names, String nationality, String birth, char sex) {
        var state = upper.substring(2, 5).replace("<", "");
        return switch (IdentityDocument.read(number, state)) {
            case Identified.As<IdentityDocument> as ->
                new Identified.As<>(new MachineReadable(
                        upper.substring(0, 2).replace("<", ""),
                        as.value(),
                        plain(names),
                        nationality.replace("<", ""),
                        birth,
                        sex));
            case Identified.Refused<IdentityDocument> no -> refused(no.why());
        };
    }

    private static String plain(String names) {
        var words = new ArrayList<String>();
        for (var word : names.split("<")) if (!word.isEmpty()) words.add(word);
        return String.join(" ", words);
    }

    private static Identified<MachineReadable> refused(IdentifierRefusal why) {
        return new Identified.Refused<>(why);
    }
}
