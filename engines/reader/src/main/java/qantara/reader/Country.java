package qantara.reader;

/// A country by its ISO 3166 alpha-2 code, or an organisation by a user-assigned one: `XI` INTERPOL, `XE` Europol and
/// the European Union, `XA` the Arab Interior Ministers' Council, `XG` the G5 Sahel, `XM` Ameripol.
public record Country(String code) implements Comparable<Country> {
    public Country {
        if (code.length() != 2 || !code.chars().allMatch(c -> c >= 'A' && c <= 'Z'))
            throw new IllegalArgumentException("a country code is two capital letters");
    }

    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }
}
