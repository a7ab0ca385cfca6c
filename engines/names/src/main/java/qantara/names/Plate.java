package qantara.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The plate of a vehicle: the country that issued it, its series and its number.
///
/// Moroccan plates bear a number of up to five figures, an Arabic letter and a number of the prefecture; the letter
/// stands here as one Latin letter, whether it was written in Arabic or in Latin. A plate copied from right to left
/// comes with its numbers exchanged, so [#readings] gives both where both are possible.
///
/// @param country two letters (ISO 3166-1), or empty where it is not known
/// @param series what tells it from others with the same number; may be empty
public record Plate(String country, String series, String number) {
    private static final int LONGEST = 24;
    private static final String ARABIC_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String LATIN_LETTERS = "ABTCJ1XD2RZS3P4F5O6VQKLMNHWY";

    private static final Pattern MOROCCAN =
            Pattern.compile("(\\d{1,5})[^\\p{L}\\d]*([\\p{IsArabic}&&\\p{L}]|[A-Z])[^\\p{L}\\d]*(\\d{1,5})");
    private static final Pattern SPANISH = Pattern.compile("(\\d{4})([BCDFGHJKLMNPRSTVWXYZ]{3})");
    private static final Pattern SPANISH_TO_2000 = Pattern.compile("([A-Z]{1,2})(\\d{4})([A-Z]{1,2})");
    private static final Pattern FRENCH = Pattern.compile("([A-Z]{2})(\\d{3})([A-Z]{2})");
    private static final Pattern FRENCH_TO_2009 = Pattern.compile("(\\d{1,4})([A-Z]{1,3})(\\d{2}|2[AB]|97\\d)");

    public Plate {
        if (!country.matches("[A-Z]{0,2}")) throw new IllegalArgumentException("not a country");
        if (!series.matches("[A-Z0-9]{0,24}") || !number.matches("[A-Z0-9]{1,24}"))
            throw new IllegalArgumentException("not a plate");
    }

    /// Every plate that `written` may be, the likeliest first.
    ///
    /// @param country two letters, or empty: then each country's form is tried
    public static Identified<List<Plate>> readings(String written, String country) {
        if (written.length() > LONGEST * 2) return new Identified.Refused<>(IdentifierRefusal.TOO_LONG);
        var text = Folding.of(written).text().toUpperCase(Locale.ROOT).strip();
        var closed = text.replaceAll("[^\\p{L}\\p{N}]", "");
        if (closed.isEmpty()) return new Identified.Refused<>(IdentifierRefusal.EMPTY);
        var state = country.strip().toUpperCase(Locale.ROOT);
        if (!state.matches("[A-Z]{0,2}")) state = "";
        var plates = known(text, closed, state);
        if (plates.isEmpty() && closed.matches("[A-Z0-9]{1," + LONGEST + "}")) plates.add(generic(closed, state));
        return plates.isEmpty()
                ? new Identified.Refused<>(IdentifierRefusal.NOT_OF_ITS_FORM)
                : new Identified.As<>(List.copyOf(plates));
    }

    private static List<Plate> known(String text, String closed, String state) {
        var plates = new ArrayList<Plate>();
        if (state.isEmpty() || state.equals("MA")) moroccan(text, plates);
        if (state.isEmpty() || state.equals("ES")) spanish(closed, plates);
        if (state.isEmpty() || state.equals("FR")) french(closed, plates);
        return plates;
    }

    private static void moroccan(String text, List<Plate> plates) {
        var found = MOROCCAN.matcher(text);
        if (!found.matches()) return;
        var series = latin(found.group(2).charAt(0));
        if (series == 0) return;
        if (found.group(3).length() <= 2) plates.add(moroccan(found.group(1), series, found.group(3)));
        if (found.group(1).length() <= 2) plates.add(moroccan(found.group(3), series, found.group(1)));
    }

    private static Plate moroccan(String number, char series, String prefecture) {
        return new Plate("MA", series + bare(prefecture), bare(number));
    }

    private static char latin(char letter) {
        if (letter <= 'Z') return letter;
        var at = ARABIC_LETTERS.indexOf(letter);
        return at < 0 ? 0 : LATIN_LETTERS.charAt(at);
    }

    private static String bare(String figures) {
        return figures.replaceFirst("^0+(?=\\d)", "");
    }

    private static void spanish(String closed, List<Plate> plates) {
        var found = SPANISH.matcher(closed);
        if (found.matches()) plates.add(new Plate("ES", found.group(2), found.group(1)));
        var old = SPANISH_TO_2000.matcher(closed);
        if (old.matches()) plates.add(new Plate("ES", old.group(1) + old.group(3), old.group(2)));
    }

    private static void french(String closed, List<Plate> plates) {
        var found = FRENCH.matcher(closed);
        if (found.matches()) plates.add(new Plate("FR", found.group(1) + found.group(3), found.group(2)));
        var old = FRENCH_TO_2009.matcher(closed);
        if (old.matches()) plates.add(new Plate("FR", old.group(2) + old.group(3), bare(old.group(1))));
    }

    private static Plate generic(String closed, String state) {
        var series = closed.replaceAll("\\d", "");
        var figures = closed.replaceAll("\\D", "");
        return figures.isEmpty() ? new Plate(state, "", closed) : new Plate(state, series, figures);
    }

    /// One line for an index: the same for every way of writing this plate.
    public String key() {
        return series + "/" + number;
    }
}
