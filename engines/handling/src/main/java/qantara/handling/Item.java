package qantara.handling;

import java.util.Set;
import java.util.regex.Pattern;

/// What somebody wants to use or pass on: a request, a reply, an entry in the record.
///
/// @param reference its identifier in the house, 1 to 64 letters, digits and `. _ : -`, holding no name
/// @param originator the service whose it is and who alone lifts its restrictions
/// @param categories the kinds of data in it, at least one
/// @param purpose what it was asked or given for
public record Item(
        String reference, Service originator, Marking marking, Set<DataCategory> categories, Purpose purpose) {
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    public Item {
        if (!REFERENCE.matcher(reference).matches()) throw new IllegalArgumentException("not a reference");
        categories = Set.copyOf(categories);
        if (categories.isEmpty()) throw new IllegalArgumentException("an item says what kinds of data it holds");
    }
}
