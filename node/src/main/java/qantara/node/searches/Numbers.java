package qantara.node.searches;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import qantara.crosscheck.Trait;
import qantara.holdings.Mark;
import qantara.holdings.Phone;
import qantara.names.Identified;
import qantara.names.IdentityDocument;
import qantara.names.Plate;

/// The numbers that stand for a person, in the forms in which they are found: documents, plates in every reading order,
/// telephones in E.164.
///
/// @param documents with and, where it was given, also without their issuer, so that either finds the other
record Numbers(Set<IdentityDocument> documents, Set<Plate> plates, Set<Phone> phones) {
    static final int MOST = 16;

    private static final Pattern ISSUED = Pattern.compile("([A-Za-z]{2,3})\\s*/\\s*(.+)");
    private static final Pattern WITH_COUNTRY = Pattern.compile("([A-Za-z]{2})\\s*/\\s*(.+)");

    Numbers {
        documents = Set.copyOf(documents);
        plates = Set.copyOf(plates);
        phones = Set.copyOf(phones);
    }

    /// Reads the fields `document`, `plate` and `phone`, one number a line; what is none is refused at its field.
    ///
    /// @param country whose telephone numbers may be written without their country code
    static Numbers of(Entered entered, String country) {
        var documents = new LinkedHashSet<IdentityDocument>();
        var plates = new LinkedHashSet<Plate>();
        var phones = new LinkedHashSet<Phone>();
        for (var line : lines(entered, "document")) document(entered, line, documents);
        for (var line : lines(entered, "plate")) plate(entered, line, plates);
        for (var line : lines(entered, "phone")) phone(entered, line, country, phones);
        return new Numbers(documents, plates, phones);
    }

    private static List<String> lines(Entered entered, String field) {
        entered.text(field, 1_000);
        var lines = entered.lines(field);
        if (lines.size() > MOST) entered.refuse(field, Wrong.of("many"));
        return lines.stream().limit(MOST).toList();
    }

    private static void document(Entered entered, String line, Set<IdentityDocument> into) {
        var issued = ISSUED.matcher(line);
        var issuer = issued.matches() ? issued.group(1).toUpperCase(Locale.ROOT) : "";
        switch (IdentityDocument.read(issued.matches() ? issued.group(2) : line, issuer)) {
            case Identified.As<IdentityDocument>(var document) -> {
                into.add(document);
                into.add(new IdentityDocument(document.number(), ""));
            }
            case Identified.Refused<IdentityDocument>(var why) ->
                entered.refuse("document", Wrong.of("identifier." + why.name()));
        }
    }

    private static void plate(Entered entered, String line, Set<Plate> into) {
        var known = WITH_COUNTRY.matcher(line);
        var country = known.matches() ? known.group(1) : "";
        switch (Plate.readings(known.matches() ? known.group(2) : line, country)) {
            case Identified.As<List<Plate>>(var readings) -> into.addAll(readings);
            case Identified.Refused<List<Plate>>(var why) ->
                entered.refuse("plate", Wrong.of("identifier." + why.name()));
        }
    }

    private static void phone(Entered entered, String line, String country, Set<Phone> into) {
        switch (Phone.of(line, country)) {
            case Identified.As<Phone>(var phone) -> into.add(phone);
            case Identified.Refused<Phone>(var why) -> entered.refuse("phone", Wrong.of("identifier." + why.name()));
        }
    }

    boolean isEmpty() {
        return documents.isEmpty() && plates.isEmpty() && phones.isEmpty();
    }

    /// As the search index keeps them.
    Set<Mark> marks() {
        var marks = new HashSet<Mark>();
        plates.forEach(plate -> marks.add(Mark.of(plate)));
        phones.forEach(phone -> marks.add(phone.mark()));
        return marks;
    }

    /// As cross-checks compare them.
    List<Trait> traits() {
        var traits = new ArrayList<Trait>();
        documents.stream().map(Trait::document).forEach(traits::add);
        phones.stream().map(phone -> Trait.telephone(phone.e164())).forEach(traits::add);
        plates.stream().filter(plate -> !plate.country().isEmpty()).forEach(plate -> traits.add(trait(plate)));
        return traits.stream().distinct().toList();
    }

    private static Trait trait(Plate plate) {
        var series = plate.series().isEmpty() ? "" : plate.series() + "-";
        return Trait.plate(plate.country() + "-" + series + plate.number());
    }
}
