package qantara.holdings;

import java.util.List;

/// A person as somebody wrote the particulars down, in a table or in a form; nothing of it is believed yet.
///
/// @param names the name first, then its aliases
/// @param country two letters, or empty: where plates and telephone numbers without a country are from
public record Written(
        List<String> names,
        String born,
        String sex,
        List<String> nationalities,
        String place,
        List<String> documents,
        List<String> plates,
        List<String> phones,
        String country) {
    public Written {
        names = List.copyOf(names);
        nationalities = List.copyOf(nationalities);
        documents = List.copyOf(documents);
        plates = List.copyOf(plates);
        phones = List.copyOf(phones);
    }

    /// A name and, if it is not empty, a date of birth.
    public static Written of(String name, String born) {
        return new Written(List.of(name), born, "", List.of(), "", List.of(), List.of(), List.of(), "");
    }

    /// As a person to be kept on file.
    public Understood<Held> held(String handle) {
        return new Understanding(this).held(handle);
    }

    /// As a person who is asked for.
    public Understood<Question> question(int most) {
        return new Understanding(this).question(most);
    }
}
