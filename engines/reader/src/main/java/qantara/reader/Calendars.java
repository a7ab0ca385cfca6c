package qantara.reader;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.List;

/// The names of months and weekdays in every Arabic-speaking country and in French, Spanish and English, from ICU.
/// The table of dates adds spellings that the press uses beside them.
final class Calendars {
    private static final List<String> ARAB_COUNTRIES = List.of(
            "AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "QA", "SA", "SD", "SY", "TN", "YE");
    private static final List<Integer> WIDTHS = List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED);

    private Calendars() {}

    static void fill(Vocabulary vocabulary) {
        for (var country : ARAB_COUNTRIES) fill(vocabulary, Language.ARABIC, new ULocale("ar", country));
        for (var language : List.of(Language.FRENCH, Language.SPANISH, Language.ENGLISH))
            fill(vocabulary, language, new ULocale(language.code()));
    }

    private static void fill(Vocabulary vocabulary, Language language, ULocale locale) {
        var names = DateFormatSymbols.getInstance(locale);
        for (var width : WIDTHS)
            for (var context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
                var months = names.getMonths(context, width);
                for (var m = 0; m < months.length; m++) add(vocabulary, language, months[m], Term.Sort.MONTH, m + 1);
                var days = names.getWeekdays(context, width);
                for (var d = 1; d < days.length; d++)
                    add(vocabulary, language, days[d], Term.Sort.WEEKDAY, d == 1 ? 7 : d - 1);
            }
    }

    private static void add(Vocabulary vocabulary, Language language, String name, Term.Sort sort, int number) {
        var plain = name.replace(".", "").strip();
        if (!plain.isEmpty()) vocabulary.add(language, plain, new Term(sort, Integer.toString(number)));
    }
}
